import fc from 'fast-check';
import { analyze } from '../../../shared/analyze.ts';
import { plainIssuance } from '../../../shared/model/issuance.ts';
import { asPrinted } from '../../../shared/text/printed.ts';
import { officialDocx } from '../../../shared/word/official.ts';
import { officialBlocks } from '../../../shared/word/official-blocks.ts';
import { pagesOf } from '../../../shared/word/pages/pages.ts';
import { readDocx } from '../../../shared/word/read.ts';
import { redlineDocx } from '../../../shared/word/redline/docx.ts';
import { changedText, mutatedText, textChange } from '../mutated-text.ts';
import { realTexts } from '../real-texts.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';

type Pair = readonly [old: string, draft: string];

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every(isText);

const REVISION = { author: '甲&"<乙>', at: '2026-11-25T14:03:00Z' };

/**
 * Out into Word and back: pages of the preview, the official file, the redline. A file always comes
 * out, opens again, and rejecting all gives the old one's words, accepting all the new one's.
 */
export const exported = aimed<Pair>({
  name: 'export',
  corpus: () => realTexts().map((one): Pair => [one, one]),
  cases: (corpus) =>
    fc
      .tuple(mutatedText(corpus.map(([one]) => one)), fc.array(textChange, { maxLength: 4 }))
      .map(([old, changes]): Pair => [old, changes.reduce(changedText, old).slice(0, 12_000)]),
  sizeOf: ([old, draft]) => old.length + draft.length,
  file: asJsonFile(isPair),
  run: async (pair) => {
    const [old, draft] = pair.map((words) => asPrinted(analyze(words)));
    if (old === undefined || draft === undefined) return;
    for (const form of ['auto', 'document', 'letter', 'plain'] as const) {
      const { placed, format } = officialBlocks(draft, { ...plainIssuance, form });
      mustHold(pagesOf(placed, format).pages.length > 0, `no page as ${form}`);
    }
    const before = textOf(await officialDocx(old));
    const after = textOf(await officialDocx(draft));
    const redline = await redlineDocx(old, draft, REVISION);
    mustHold(textOf(redline, 'rejected') === before, 'rejecting all does not give the old text');
    mustHold(textOf(redline, 'accepted') === after, 'accepting all does not give the new text');
  },
});

/** A draft with a 密级 mark is refused with a sentence, which is as good for comparing. */
function textOf(bytes: Uint8Array, changes: 'accepted' | 'rejected' = 'accepted'): string {
  const read = readDocx(bytes, changes);
  mustHold(read.ok || read.message.startsWith('文件标有密级'), 'our own file cannot be read');
  return read.ok ? filled(read.text) : '密级';
}

/** A text without a paragraph has no last mark that could come or go. */
const filled = (words: string): string =>
  words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
