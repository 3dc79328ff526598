import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../shared/check/paragraph.ts';
import { isCited, pairsIn, quotedAt } from '../shared/check/quoted.ts';

const paragraph = (text: string): Paragraph => ({
  text,
  role: 'clause',
  level: 1,
  marker: null,
  heading: null,
  responsible: null,
  sourced: [],
});

const stretches = (text: string): readonly string[] =>
  pairsIn(text).quoted.map(({ from, to }) => text.slice(from, to));

const strays = (text: string): readonly string[] =>
  pairsIn(text).strays.map(({ from, side }) => `${side} ${text.slice(from, from + 4)}`);

describe('the pairs of marks', () => {
  it('are found one in another, the outer first', () => {
    const text =
      '深化“双随机、一公开”监管，落实《关于印发〈专利代理办法（试行）〉的通知》（国知办〔2022〕1号）';
    expect(stretches(text)).toEqual([
      '“双随机、一公开”',
      '《关于印发〈专利代理办法（试行）〉的通知》',
      '〈专利代理办法（试行）〉',
      '（试行）',
      '（国知办〔2022〕1号）',
      '〔2022〕',
    ]);
    expect(pairsIn(text).quoted.map(({ depth }) => depth)).toEqual([0, 0, 1, 2, 0, 1]);
    expect(strays(text)).toEqual([]);
  });

  it('leave open what is never closed, and keep what follows', () => {
    expect(strays('引导“互联网等模式发展，采取“服务入股”等方式')).toEqual(['open “互联网']);
    expect(stretches('引导“互联网等模式发展，采取“服务入股”等方式')).toEqual(['“服务入股”']);
    expect(strays('（责任单位：区科委')).toEqual(['open （责任单']);
    expect(strays('落实专利代理条例》的规定')).toEqual(['close 》的规定']);
    expect(strays('按照《办法（试行》执行')).toEqual(['open （试行》']);
  });

  it('take half-width brackets with full-width ones, and straight quotation marks in turn', () => {
    expect(stretches('组织(WIPO）和"专精特新"企业、"小巨人"企业')).toEqual([
      '(WIPO）',
      '"专精特新"',
      '"小巨人"',
    ]);
  });

  it('are not the brackets that count items, nor an apostrophe', () => {
    expect(strays('1）支持专利导航；2）支持高价值专利；三）支持商标')).toEqual([]);
    expect(strays('评级机构Moody’s')).toEqual([]);
  });

  it('cover each mark of any text exactly once', () => {
    const marks = fc.array(fc.constantFrom(...'“”‘’《》〈〉（）〔〕专利'), { maxLength: 60 });
    fc.assert(
      fc.property(marks, (characters) => {
        const text = characters.join('');
        const { quoted, strays: lost } = pairsIn(text);
        const places = [
          ...quoted.flatMap(({ from, to }) => [from, to - 1]),
          ...lost.map(({ from }) => from),
        ];
        const expected = characters.flatMap((one, at) => ('专利'.includes(one) ? [] : [at]));
        expect(places.toSorted((a, b) => a - b)).toEqual(expected);
        for (const { from, to } of quoted) expect(to - from).toBeGreaterThan(1);
      }),
    );
  });
});

describe('a place', () => {
  it('of any text is told as by looking at all stretches', () => {
    const marks = fc.array(fc.constantFrom(...'“”《》（）专利'), { maxLength: 40 });
    fc.assert(
      fc.property(marks, (characters) => {
        const one = paragraph(characters.join(''));
        characters.forEach((_, at) => {
          const around = pairsIn(one.text).quoted.filter(({ from, to }) => from <= at && at < to);
          expect(quotedAt(one, at)).toEqual(around.at(-1) ?? null);
          const titles = around.filter(({ kind }) => kind === 'title');
          expect(quotedAt(one, at, 'title')).toEqual(titles.at(-1) ?? null);
        });
      }),
    );
  });

  const text = '落实《专利代理条例（修订）》和“十四五”规划（2021—2025年）';
  const at = (words: string) => text.indexOf(words);

  it('is told with the innermost stretch around it', () => {
    expect(quotedAt(paragraph(text), at('修订'))?.kind).toBe('bracket');
    expect(quotedAt(paragraph(text), at('修订'), 'title')?.open).toBe('《');
    expect(quotedAt(paragraph(text), at('落实'))).toBeNull();
    expect(quotedAt(paragraph(text), at('和'))).toBeNull();
  });

  it('is cited in “…” and 《…》, not in （…）', () => {
    expect(
      ['修订', '十四五', '2021', '规划'].map((words) => isCited(paragraph(text), at(words))),
    ).toEqual([true, true, false, false]);
  });
});
