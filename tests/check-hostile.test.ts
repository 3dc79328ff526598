import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { checkSet, contextOf } from './check-set.ts';

/** Texts nobody writes and anybody may open: none makes the check throw, or wait with the square. */

const { profile } = checkSet('drafts');
const HEAD = '徐汇区知识产权服务业若干措施\n第一条 为了促进发展，制定本措施。\n';
const context = contextOf(analyze(HEAD), profile);

/** A text of a size: all of it, or a quarter. */
type Hostile = (share: number) => string;

/** One line of 100,000 characters. */
const repeated =
  (words: string): Hostile =>
  (share) =>
    HEAD + words.repeat((share * 100_000) / words.length);

/** 2,000 lines, which know their number. */
const lines =
  (line: (at: number) => string, end = '\n'): Hostile =>
  (share) =>
    HEAD + Array.from({ length: share * 2_000 }, (_, at) => line(at)).join(end);

const LEVELS = ['第一章 总则', '第一节 机构', '一、甲', '（一）乙', '1.丙', '（1）丁', '①戊'];

const hostile: Readonly<Record<string, Hostile>> = {
  '一行“（二）、”': repeated('（二）、'),
  每行一个序号: lines(() => '（二）、甲'),
  没有收尾的引号: repeated('“甲'),
  只有引号: repeated('“'),
  只有书名号: repeated('《'),
  没有收尾的括注: repeated('（以下简称“甲'),
  只有本市: repeated('本市'),
  只有市名: repeated('上海市'),
  只有区名: repeated('浦东新区'),
  只有年份: repeated('到2026年，'),
  只有星号: repeated('＊'),
  年份后的空格: (share) => `${HEAD}按照（2026）${' '.repeat(share * 100_000)}甲，给予支持。`,
  外地机关: repeated('上海市浦东新区市知识产权局'),
  责任单位: repeated('（责任单位：区工商局、区科委）'),
  只有金额: repeated('50万元'),
  一行资助: repeated('给予50%、最高不超过50万元的奖励。'),
  只有条号: repeated('第三条'),
  文号写错: repeated('（徐市监规(2026)第12号，'),
  日期: repeated('2026年12月05日'),
  数字: repeated('1234567890'),
  汉字数字: repeated('一二三百千万'),
  每行一个附件: lines((at) => `附件${at + 1}：甲目录`),
  每行一层: lines((at) => LEVELS[at % LEVELS.length] ?? ''),
  每行一条: lines((at) => `第${at + 1}条 本市加大力度,按照第三条执行。。`),
  制表符: lines(() => '甲\t50万元\t\t乙'),
  回车换行: lines(() => '甲，乙。', '\r\n'),
  空字符: repeated('\u0000'),
  半个字: repeated('\ud800甲\udc00'),
  空格: repeated('甲 '),
};

/** Best of several, as other work on the machine only adds. */
const LOOKS = 8;
/** Far above what any of them takes, in milliseconds; with its square each took a minute. */
const MOST = 8_000;
/** Four times the text takes four times the time; with the square it is sixteen times. */
const GROWTH = 8;
/** What is quick is not measured, in milliseconds. */
const QUICK = 200;

function timeOf(text: string): number {
  const policy = analyze(text);
  const begun = performance.now();
  openChecker(context)(policy);
  return performance.now() - begun;
}

describe('the check of a text nobody writes', () => {
  it.each(Object.entries(hostile))('%s: bounded, and in proportion', (_, text) => {
    const [quarter, whole] = [text(1 / 4), text(1)];
    let [small, large] = [timeOf(quarter), timeOf(whole)];
    const slow = (): boolean => large > MOST || (large > QUICK && large > GROWTH * small);
    for (let look = 1; look < LOOKS && slow(); look += 1) {
      [small, large] = [Math.min(small, timeOf(quarter)), Math.min(large, timeOf(whole))];
    }
    expect(large).toBeLessThan(MOST);
    if (large > QUICK) expect(large / small).toBeLessThan(GROWTH);
  });
});
