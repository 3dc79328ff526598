import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { officialDocx } from '../shared/word/official.ts';
import { readDocx } from '../shared/word/read.ts';
import { redlineDocx } from '../shared/word/redline/docx.ts';
import { validationErrors, xmlOf } from './ooxml.ts';
import { edited, lineEdit } from './redline-edits.ts';
import { sideOf } from './redline-sides.ts';
import { linesToPrint, REAL_TEXTS, realPolicy } from './word-builders.ts';

/** More of them by hand: MEASURES_RUNS=3000 npx vitest run tests/redline-properties.test.ts */
const RUNS = Number(process.env['MEASURES_RUNS'] ?? 25);

const REVISION = { author: '甲&"<乙>', at: '2026-11-25T14:03:00Z' };
const real = REAL_TEXTS.map((name) => realPolicy(name).source.split('\n'));

/** Some lines of a real text, and the same after a few edits. */
const versions = fc
  .record({
    text: fc.nat(real.length - 1),
    from: fc.nat(100),
    length: fc.integer({ min: 1, max: 12 }),
    edits: fc.array(lineEdit, { minLength: 1, maxLength: 8 }),
  })
  .map(({ text, from, length, edits }) => {
    const all = real[text] ?? [];
    const old = all.slice(from % all.length).slice(0, length);
    return { old: old.join('\n'), draft: edits.reduce<string[]>(edited, old).join('\n') };
  })
  // A text without a paragraph has no last mark; redline.test.ts goes from nothing and to nothing.
  .filter(({ old, draft }) => [old, draft].every((text) => linesToPrint(analyze(text)).length > 0));

const textOf = (bytes: Uint8Array, changes: 'accepted' | 'rejected'): string => {
  const read = readDocx(bytes, changes);
  return read.ok ? read.text : read.message;
};

describe('whatever people do to a text', () => {
  const timeout = 120_000 + RUNS * 1000;

  test('rejected it is the old one, accepted the new one', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(versions, async (texts) => {
        const old = asPrinted(analyze(texts.old));
        const draft = asPrinted(analyze(texts.draft));
        const bytes = await redlineDocx(old, draft, REVISION);
        const [before, after] = [await officialDocx(old), await officialDocx(draft)];
        expect(textOf(bytes, 'rejected')).toBe(textOf(before, 'accepted'));
        expect(textOf(bytes, 'accepted')).toBe(textOf(after, 'accepted'));
        expect(sideOf(bytes, 'rejected')).toEqual(sideOf(before, 'accepted'));
        expect(sideOf(bytes, 'accepted')).toEqual(sideOf(after, 'accepted'));
        expect(slipsIn(xmlOf(bytes, 'word/document.xml'))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('Word takes the file', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(versions, async ({ old, draft }) => {
        const bytes = await redlineDocx(analyze(old), analyze(draft), REVISION);
        expect(await validationErrors(bytes)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

/** What Word refuses or mends in silence, and the validator lets pass. */
const slipsIn = (xml: string): string[] => {
  const slips: string[] = [];
  const ids = [...xml.matchAll(/<w:(?:ins|del|rPrChange|pPrChange) w:id="(\d+)"/gu)];
  if (new Set(ids.map(([, id]) => id)).size !== ids.length) slips.push('one id twice');
  for (const [inside] of xml.matchAll(/<w:del [^>]*[^/]>.*?<\/w:del>/gsu)) {
    if (/<w:t[ >]/u.test(inside)) slips.push('w:t in w:del');
  }
  const outside = xml.replace(/<w:del [^>]*[^/]>.*?<\/w:del>/gsu, '');
  if (outside.includes('<w:delText')) slips.push('w:delText outside w:del');
  // Where all behind the last table came, or went, no mark can stay: Word keeps an empty line.
  const [last = ''] = /<w:p>(?:(?!<w:p>).)*<w:sectPr/su.exec(xml) ?? [];
  const behind = xml.slice(xml.lastIndexOf('</w:tbl>') + 1);
  const marks = [...behind.matchAll(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?/gsu)].map(
    ([, mark = '']) => /<w:rPr>(<w:ins |<w:del )?/u.exec(mark)?.[1],
  );
  const isBehindTable = xml.includes('</w:tbl>') && new Set(marks).size === 1;
  const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/su.exec(last) ?? [];
  if (!isBehindTable && /<w:rPr><w:(?:ins|del) /u.test(properties)) {
    slips.push('the last mark comes or goes');
  }
  return slips;
};
