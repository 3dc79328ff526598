import { describe, expect, test } from 'vitest';
import { findDate, isDateLine } from '../shared/text/parse/dates.ts';
import { genreOf } from '../shared/text/parse/title.ts';

describe('dates and kinds', () => {
  test.each([
    ['2024年12月2日', '2024-12-02'],
    ['２０２４年１月５日', '2024-01-05'],
    ['二〇二四年十二月二十一日', '2024-12-21'],
    ['二○二四年一月十日', '2024-01-10'],
    ['2024-12-02', '2024-12-02'],
    ['26年1月5日', '2026-01-05'],
    ['二〇二六年1月5号', '2026-01-05'],
    ['2026年1月5', '2026-01-05'],
    ['2024年2月30日', null],
    ['2026年XX月XX日', null],
  ])('%s', (text, iso) => {
    expect([isDateLine(text), findDate(text)]).toEqual([true, iso]);
  });

  test.each([
    ['某某区促进发展的若干措施（试行）', '若干措施'],
    ['某某市若干政策措施（征求意见稿）', '若干政策措施'],
    ['某某市行动计划(2018年-2020年)', '行动计划'],
    ['最高人民法院关于知识产权法庭若干问题的规定', '规定'],
    ['某某区发展概况', null],
  ])('%s', (title, genre) => {
    expect(genreOf(title)).toBe(genre);
  });
});
