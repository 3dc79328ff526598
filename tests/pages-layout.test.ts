import { describe, expect, test } from 'vitest';
import type { Policy } from '../shared/model/policy.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { pageCount, pagesOf } from '../shared/word/pages/pages.ts';
import type { Layout } from '../shared/word/pages/types.ts';
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
