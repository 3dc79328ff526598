import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths, FIXED_COLUMNS, MOST_PRECEDENTS } from '../shared/word/table/columns.ts';

test('the columns of a 条款对照表 fill its width, all of use, the precedents alike', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST_PRECEDENTS }),
      fc.integer({ min: 8_000, max: 16_000 }),
      fc.integer({ min: 300, max: 700 }),
      fc.integer({ min: 1_200, max: 3_000 }),
      (precedents, all, number, widestFacts) => {
        const widths = columnWidths(precedents, { all, number, widestFacts });
        expect(widths).toHaveLength(precedents + FIXED_COLUMNS);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(all);
        expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
        const [first, draft = 0, ...others] = widths;
        const facts = others.pop();
        expect(first).toBe(number);
        expect(facts).toBeLessThanOrEqual(widestFacts);
        expect(new Set(others).size).toBe(1);
        expect(draft).toBeGreaterThan(others[0] ?? all);
      },
    ),
  );
});
