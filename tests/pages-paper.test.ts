import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import type { Policy } from '../shared/model/policy.ts';
import { lookOf } from '../shared/word/looks/paragraph-look.ts';
import { officialDocx } from '../shared/word/official.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { areaOf } from '../shared/word/pages/area.ts';
import { lineFrom } from '../shared/word/pages/breaking.ts';
import { measured } from '../shared/word/pages/measured.ts';
import type { Metrics } from '../shared/word/pages/metrics.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';
import { denseParagraph, oddParagraph } from './odd-paragraphs.ts';
import { widthsFile, writerMetrics } from './paper-metrics.ts';
import { onPaper, type Printed } from './rendered.ts';
import { policyOf, REAL_TEXTS, realPolicy } from './word-builders.ts';

/**
 * The layout against the pages LibreOffice makes of the Word file, with the widths of the fonts
 * this machine has: every line and page must end at the same character.
 */
/** Without 版头 and its columns, which are held against paper in pages-forms.test.ts. */
const ISSUANCE: Issuance = { ...plainIssuance, form: 'plain' };

const squeezed = (text: string): string => text.replace(/[\s\u00a0]/gu, '');

/** Lines of a page by their words, without the number below the text. */
const printedLines = ({ pages }: Printed): string[][] =>
  pages.map(({ lines }) =>
    lines
      .filter(({ top }) => top < 262)
      .map(({ text }) => squeezed(text))
      .filter((text) => text !== ''),
  );

const laidOutLines = (policy: Policy, metrics: Metrics): string[][] => {
  const { placed, format } = officialBlocks(policy, ISSUANCE);
  return pagesOf(placed, format, metrics).pages.map(({ lines }) =>
    lines
      .map(({ pieces }) => squeezed(pieces.map(({ text }) => text).join('')))
      .filter((text) => text !== ''),
  );
};

const SEED = 9704;
const oddly = (paragraph: fc.Arbitrary<string>): Policy =>
  policyOf(
    ...fc
      .sample(paragraph, { seed: SEED, numRuns: 250 })
      .map((text) => ['paragraph', text] as const),
  );
const DENSE = oddly(denseParagraph);
const ODD = oddly(oddParagraph);

onPaper(
  'line and page breaks',
  async () => {
    const files: Record<string, Uint8Array> = { widths: await widthsFile() };
    for (const name of REAL_TEXTS)
      files[fileOf(name)] = await officialDocx(realPolicy(name), ISSUANCE);
    files['dense'] = await officialDocx(DENSE, ISSUANCE);
    files['odd'] = await officialDocx(ODD, ISSUANCE);
    return files;
  },
  (print) => {
    test.each(REAL_TEXTS)('%s ends every line and page where LibreOffice does', (name) => {
      const metrics = writerMetrics(print('widths'));
      expect(laidOutLines(realPolicy(name), metrics)).toEqual(printedLines(print(fileOf(name))));
    });

    test.each([
      ['dense', DENSE, 0.998],
      ['odd', ODD, 0.995],
    ] as const)(
      '%s paragraphs: nearly every line ends where LibreOffice ends it',
      (name, policy, share) => {
        const { same, all, others } = agreement(
          policy,
          print(name),
          writerMetrics(print('widths')),
        );
        console.log(
          `${name}: ${same} of ${all} lines (${((100 * same) / all).toFixed(2)} %)`,
          others,
        );
        expect(all).toBeGreaterThan(500);
        expect(same / all).toBeGreaterThanOrEqual(share);
      },
    );
  },
);

const fileOf = (name: string): string => name.replace(/.*\//u, '');

/** Asks for each printed line where it would end, so that one difference counts once. */
const agreement = (policy: Policy, printed: Printed, metrics: Metrics) => {
  const { placed, format } = officialBlocks(policy, ISSUANCE);
  const { width } = areaOf(format);
  const lines = printedLines(printed).flat()[Symbol.iterator]();
  const others: string[] = [];
  let all = 0;
  for (const { block } of placed) {
    const look = lookOf(block, format);
    const paragraph = measured(look, metrics);
    let from = 0;
    while (squeezed(paragraph.text.slice(from)) !== '') {
      const line = String(lines.next().value);
      const to = from + lengthOf(line, paragraph.text.slice(from));
      const ours = lineFrom(paragraph, from, look, width, metrics);
      all += 1;
      if (squeezed(paragraph.text.slice(from, ours.to)) !== line) {
        others.push(`${paragraph.text.slice(from, to)}|${paragraph.text.slice(to, to + 4)}`);
      }
      from = to;
    }
  }
  return { same: all - others.length, all, others };
};

/** How much of a text a line took, its blanks not counted. */
const lengthOf = (line: string, text: string): number => {
  let at = 0;
  for (let left = line.length; left > 0 && at < text.length; at++) {
    if (squeezed(text[at] ?? '') !== '') left--;
  }
  while (at < text.length && squeezed(text[at] ?? '') === '') at++;
  return at;
};
