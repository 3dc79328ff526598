import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allDeviations,
  deviationName,
  deviationsOf,
  formatWith,
} from '../shared/word/format/house.ts';
import { officialFormat as format, formatSchema } from '../shared/word/format.ts';

describe('GB/T 9704-2012 as data', () => {
  test('every value has its clause and its strength', () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return void bare.push(path);
      if ('value' in value) {
        expect(value, path).toMatchObject({
          clause: expect.any(String),
          strength: expect.any(String),
        });
        return;
      }
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    for (const [key, rules] of Object.entries(format)) {
      if (typeof rules === 'object' && key !== 'faces') visit(rules, key);
    }
    expect(bare.filter((path) => !path.endsWith('.example'))).toEqual([]);
  });

  test('what the standard fixes is 规定, what is only habit says so', () => {
    expect(format.paper.widthMm).toEqual({ value: 210, clause: '5.1', strength: '规定' });
    expect(format.grid.lines).toEqual({ value: 22, clause: '5.2.3', strength: '一般' });
    expect(format.masthead.colour).toEqual({ value: 'FF0000', clause: '7.2.4', strength: '推荐' });
    expect(format.grid.lineTwips.strength).toBe('实务');
    expect(format.levels.article.face.strength).toBe('实务');
  });

  test('the faces of the standard by the names offices know them', () => {
    expect(Object.values(format.faces).map(({ name }) => name)).toEqual([
      '仿宋_GB2312',
      '楷体_GB2312',
      '黑体',
      '宋体',
      '方正小标宋简体',
    ]);
  });

  test('the grid fits the text area', () => {
    const height = (format.textArea.heightMm.value / 25.4) * 1440;
    const width = (format.textArea.widthMm.value / 25.4) * 1440;
    const { lines, characters, lineTwips, spacingTwips } = format.grid;
    const advance = format.body.sizePt.value * 20 + spacingTwips.value;
    expect(Math.floor(height / lineTwips.value)).toBe(lines.value);
    expect(Math.floor(width / advance)).toBe(characters.value);
  });

  test('a value without its strength is refused', () => {
    const broken = {
      ...format,
      paper: { ...format.paper, widthMm: { value: 210, clause: '5.1' } },
    };
    expect(formatSchema.safeParse(broken).success).toBe(false);
  });
});

describe('an office’s own habits on top of the standard', () => {
  test('say what they change, and what they depart from', () => {
    expect(deviationsOf(['page-number-centred']).map(deviationName)).toEqual([
      '偏离 7.5（一般）：页码居中',
    ]);
    expect(deviationsOf(['page-number-centred'])[0]).toMatchObject({
      binding: false,
      changes: [{ path: 'pageNumber.align', standard: 'outer', own: 'center' }],
    });
    expect(formatWith(['page-number-centred']).pageNumber.align).toEqual({
      value: 'center',
      clause: '7.5',
      strength: '实务',
    });
  });

  test('the departure from what is 规定 is marked', () => {
    expect(allDeviations.filter(({ binding }) => binding).map(({ id }) => id)).toEqual([
      'word-margins',
    ]);
  });

  test('every deviation departs as far as the strongest value it changes', () => {
    const strengths = ['实务', '推荐', '一般', '规定'];
    for (const { id, changes, strength } of allDeviations) {
      const changed = changes.flatMap(({ path }) => strengthAt(format, path));
      const strongest = Math.max(...changed.map((one) => strengths.indexOf(one)), 0);
      expect(strengths.indexOf(strength), id).toBeGreaterThanOrEqual(strongest);
    }
  });

  test('any of them together are a format of the schema that fills its text area', () => {
    const ids = fc.subarray(allDeviations.map(({ id }) => id));
    fc.assert(
      fc.property(ids, (chosen) => {
        const { textArea, grid, redRule } = formatWith(chosen);
        const height = (textArea.heightMm.value / 25.4) * 1440;
        expect(grid.lines.value).toBe(Math.floor(height / grid.lineTwips.value));
        expect(redRule.widthMm.value).toBe(textArea.widthMm.value);
      }),
    );
  });

  test('none, or none that is known, is the standard itself; of two that clash one is left', () => {
    expect(formatWith(['of-a-later-version'])).toBe(format);
    expect(deviationsOf(['fixed-28', 'fixed-30']).map(({ id }) => id)).toEqual(['fixed-30']);
  });
});

/** The strength of the graded value at a path; none for the names of fonts. */
const strengthAt = (inside: unknown, path: string): string[] => {
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => new Map(Object.entries(value ?? {})).get(key), inside);
  return typeof found === 'object' && found !== null && 'strength' in found
    ? [String(found.strength)]
    : [];
};
