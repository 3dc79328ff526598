import { describe, expect, test } from 'vitest';
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
    expect(format.masthead.colour.strength).toBe('推荐');
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
