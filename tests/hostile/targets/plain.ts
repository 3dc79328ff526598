import fc from 'fast-check';
import { readPlain } from '../../../shared/text/plain.ts';
import { byteChange, changedBytes } from '../mutated-bytes.ts';
import { changedText, textChange } from '../mutated-text.ts';
import { realTexts } from '../real-texts.ts';
import { aimed, isSentence, mustHold } from '../target.ts';

const MARK = '\ufeff';

/** How programs write a text down; the last four are none of ours. */
const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(MARK + text),
  (text) => new Uint8Array(Buffer.from(MARK + text, 'utf16le')),
  (text) => new Uint8Array(Buffer.from(MARK + text, 'utf16le').swap16()),
  (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  (text) => new Uint8Array(Buffer.from(`{\\rtf1 ${text}}`)),
  (text) => new Uint8Array(Buffer.from(`%PDF-1.7 ${text}`)),
];

/** A text file in any encoding, or in none: read as it was meant, or refused with one sentence. */
export const plain = aimed<Uint8Array>({
  name: 'plain',
  corpus: () =>
    realTexts().flatMap((text) => encodings.map((encode) => encode(text.slice(0, 1_500)))),
  cases: (corpus) =>
    fc
      .record({
        which: fc.nat(corpus.length - 1),
        words: fc.array(textChange, { maxLength: 2 }),
        encoding: fc.nat(encodings.length - 1),
        bytes: fc.array(byteChange, { maxLength: 4 }),
      })
      .map(({ which, words, encoding, bytes }) => {
        const real = corpus[which] ?? new Uint8Array();
        const changed = words.reduce(changedText, new TextDecoder().decode(real).slice(0, 1_500));
        const encode = encodings[encoding];
        const start = words.length === 0 || encode === undefined ? real : encode(changed);
        return bytes.reduce(changedBytes, start);
      }),
  sizeOf: (bytes) => bytes.length,
  file: { extension: 'txt', write: (bytes) => bytes, read: (bytes) => bytes },
  run: (bytes) => {
    const read = readPlain(bytes);
    if (!read.ok) return mustHold(isSentence(read.message), `no sentence: ${read.message}`);
    const again = readPlain(new TextEncoder().encode(MARK + read.text));
    mustHold(again.ok && again.text === read.text, 'saved as UTF-8 it is another text');
  },
});
