import { describe, expect, test } from 'vitest';
import type { Policy } from '../shared/model/policy.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { chineseMetrics } from '../shared/word/pages/metrics.ts';
import { pageCount, pagesOf } from '../shared/word/pages/pages.ts';
import type { Layout } from '../shared/word/pages/types.ts';
import { writerRules } from './paper-metrics.ts';
import { leastTime } from './timing.ts';
import { asDraft, policyOf, REAL_TEXTS, realPolicy } from './word-builders.ts';

const blocksOf = (policy: Policy) => officialBlocks(policy, asDraft);

const layoutOf = (policy: Policy): Layout => {
  const { placed, format } = blocksOf(policy);
  return pagesOf(placed, format);
};

const textsOf = (layout: Layout): string[][] =>
  layout.pages.map(({ lines }) =>
    lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
  );

describe('the grid', () => {
  const layout = layoutOf(policyOf(['paragraph', '国'.repeat(26 + 28 * 21 + 28)]));

  test('22 lines of 28 characters a page, the first line indented two characters', () => {
    expect(textsOf(layout)).toEqual([
      ['国'.repeat(26), ...Array.from({ length: 21 }, () => '国'.repeat(28))],
      ['国'.repeat(28)],
    ]);
  });

  test('lines stand in the text area, one below the other', () => {
    const [page] = layout.pages;
    expect(page?.lines[0]?.left).toBeCloseTo(layout.textArea.left + 32, 5);
    expect(page?.lines[1]?.left).toBeCloseTo(layout.textArea.left, 5);
    expect(page?.lines.map(({ top }) => top - layout.textArea.top)).toEqual(
      Array.from({ length: 22 }, (_, line) => expect.closeTo(line * 28.95, 5)),
    );
  });
});

test.each(REAL_TEXTS)('%s: every printed character stands on exactly one line', (name) => {
  const policy = realPolicy(name);
  const layout = layoutOf(policy);
  const squeeze = (text: string) => text.replace(/\s/gu, '');
  const { placed, format } = blocksOf(policy);
  const printed = placed.map(({ block }) => {
    if ('runs' in block) return block.runs.map(({ text }) => text).join('');
    if ('lines' in block) return block.lines.join('');
    return 'text' in block ? block.text : '';
  });
  expect(squeeze(textsOf(layout).flat().join(''))).toBe(squeeze(printed.join('')));
  expect(pageCount(placed, format)).toBe(layout.pages.length);
});

describe('where a line may end', () => {
  /** The first line of a paragraph that begins with so many characters. */
  const firstLine = (count: number, text: string, metrics = chineseMetrics): string => {
    const { placed, format } = blocksOf(policyOf(['paragraph', '国'.repeat(count) + text]));
    const [line] = pagesOf(placed, format, metrics).pages[0]?.lines ?? [];
    return (
      line?.pieces
        .map(({ text: words }) => words)
        .join('')
        .slice(count) ?? ''
    );
  };
  const writer = { ...chineseMetrics, rules: writerRules };

  test.each([
    ['a comma hangs in the margin, as Word has it', 26, '，知识产权', '，'],
    ['not before a mark that may not begin a line either', 26, '。”知识产权', ''],
    ['an opening mark goes to the next line', 25, '（知识产权）', ''],
    ['a number is not torn up', 25, '2026年', ''],
    ['nor a Latin word', 24, 'Internet知识', ''],
    ['marks in a number stay in it', 24, '1,000,000元', ''],
    ['but Han may end before and after it', 24, '2026年', '2026'],
  ])('%s', (_, count, text, first) => {
    expect(firstLine(count, text)).toBe(first);
  });

  test('LibreOffice draws the character before a comma down instead', () => {
    expect(firstLine(25, '知，识产权', writer)).toBe('');
  });

  test('a word longer than a line is torn up', () => {
    const lines = textsOf(layoutOf(policyOf(['paragraph', 'w'.repeat(120)]))).flat();
    expect(lines.map((line) => line.length)).toEqual([52, 57, 11]);
  });
});

test('justified lines reach the right edge, the last one does not', () => {
  const text = `${'国'.repeat(20)}2026年${'国'.repeat(22)}，${'国'.repeat(30)}`;
  const { pages, textArea } = layoutOf(policyOf(['paragraph', text]));
  const right = textArea.left + textArea.width;
  const ends = (pages[0]?.lines ?? []).map(({ pieces }) => {
    const last = pieces.at(-1);
    return last === undefined ? 0 : last.left + last.width - last.spacing;
  });
  expect(ends.slice(0, -1).every((end) => Math.abs(end - right) < 0.8)).toBe(true);
  expect(ends.at(-1)).toBeLessThan(right - 10);
});

test('takes time in proportion to the pages, also for words without end', () => {
  const { placed, format } = blocksOf(realPolicy('seeds/beijing-2018'));
  const times = (count: number) => Array.from({ length: count }, () => placed).flat();
  const spent = (count: number): number => {
    const blocks = times(count);
    return leastTime(() => pagesOf(blocks, format));
  };
  // Ten times the pages: a hundred would be the square.
  expect(spent(80) / spent(8)).toBeLessThan(40);
  const hostile = policyOf(['paragraph', '。'.repeat(100_000)], ['paragraph', 'a/'.repeat(50_000)]);
  expect(layoutOf(hostile).pages.length).toBeGreaterThan(100);
});
