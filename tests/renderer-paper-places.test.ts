import { describe, expect, test } from 'vitest';
import { placeOfOffset, sourceOffset } from '../renderer/paper/places.ts';
import { analyze } from '../shared/analyze.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';
import type { Line } from '../shared/word/pages/types.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';

/** 发文字号 and 版记 stand between other lines of the text, and elsewhere on paper. */
const NOTICE = `临江区知识产权局关于印发《临江区知识产权服务业发展若干措施》的通知
临知发〔2026〕12号
各街道办事处，各园区管委会：
现将《临江区知识产权服务业发展若干措施》印发给你们，请认真贯彻执行。
临江区知识产权局
2026年11月6日
抄送：区人大常委会办公室。
临江区知识产权局办公室　2026年11月6日印发

临江区知识产权服务业发展若干措施
第一条 支持知识产权服务机构在本区集聚发展，对新落户的机构给予一次性奖励。
第二条 本措施自发布之日起施行。
`;

const layoutOf = (source: string) => {
  const { placed, format } = officialBlocks(asPrinted(analyze(source)), plainIssuance);
  return pagesOf(placed, format);
};

const wordsOf = (line: Line | undefined): string =>
  line?.pieces.map(({ text }) => text).join('') ?? '';

describe('the way from a place of the text to the line that prints it', () => {
  const layout = layoutOf(NOTICE);
  const lineFor = (words: string): string => {
    const place = placeOfOffset(layout, NOTICE.indexOf(words), NOTICE);
    return place === null ? '' : wordsOf(layout.pages[place.page]?.lines[place.line]);
  };

  test('leads to the title, though the 发文字号 behind it is printed in the 版头 above', () => {
    expect(lineFor('关于印发')).toContain('临江区知识产权局');
    expect(lineFor('〔2026〕')).toBe('临知发〔2026〕12号');
    expect(lineFor('各街道')).toBe('各街道办事处，各园区管委会：');
  });

  test('leads to the measures, though the 版记 before them is printed at the end', () => {
    expect(lineFor('第一条')).toContain('第一条');
    expect(lineFor('区人大')).toContain('抄送：区人大常委会办公室。');
    expect(lineFor('第二条')).toContain('第二条');
  });

  test('leads from a blank line to the line before it', () => {
    expect(lineFor('\n\n')).toContain('2026年11月6日印发');
  });

  test('leads from behind the last line to that line', () => {
    const place = placeOfOffset(layout, NOTICE.length, NOTICE);
    expect(place && wordsOf(layout.pages[place.page]?.lines[place.line])).toContain('第二条');
  });
});

describe('each line of a real text', () => {
  test.each(REAL_TEXTS)('of %s is found by its own place', (name) => {
    const { source } = realPolicy(name);
    const layout = layoutOf(source);
    layout.pages.forEach(({ lines }, page) => {
      lines.forEach((printed, line) => {
        if (printed.span === null || printed.pieces.length === 0) return;
        const offset = sourceOffset(layout, { page, line }, source) ?? -1;
        expect(placeOfOffset(layout, offset, source), wordsOf(printed)).toEqual({ page, line });
      });
    });
  });
});
