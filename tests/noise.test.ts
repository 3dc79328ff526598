import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noiseOf, siteNoise } from '../shared/text/noise.ts';
import { normalise } from '../shared/text/normalise.ts';
import gold from './fixtures/gold/noise-and-defects.json';

const linesOf = (source: string): readonly string[] => normalise(source).text.split('\n');
const numbersOf = (lines: readonly string[]): number[] =>
  noiseOf(lines).flatMap((reason, index) => (reason === null ? [] : [index + 1]));

describe.each(gold.documents)('$id', ({ id, noise, layout }) => {
  test('every line that is not document is recognised, and no other', () => {
    const source = readFileSync(`seeds/${id}.txt`, 'utf8');
    const expected = noise
      .filter(({ kind }) => kind !== 'question-mark-line' && kind !== 'question-mark-run')
      .map(({ line }) => line)
      .concat(
        layout.flatMap((item) =>
          item.kind === 'blank-page-note' && 'line' in item ? [Number(item.line)] : [],
        ),
      );
    expect(numbersOf(linesOf(source))).toEqual(expected.sort((a, b) => a - b));
  });
});

test.each(['draft-clean', 'draft-raw', 'draft-raw-v2'])('%s has no noise', (name) => {
  const source = readFileSync(`tests/fixtures/drafts/${name}.txt`, 'utf8');
  expect(numbersOf(linesOf(source))).toEqual([]);
});

const alone = { last: false, beside: false };

test.each([
  '发布时间：2024-12-02 10:30 来源：区知识产权局 浏览次数：128 字体：[大 中 小]',
  '信息来源：上海市徐汇区市场监督管理局',
  '来源：区发展改革委发布日期：2024-10-13【浏览字号：大中小】',
  '来源：南沙区发改局发布日期：2017-10-13【浏览字号：大中小】',
  '2024-12-02 10:30',
  '2024-12-02 | 区知识产权局 | 来源：某公众号',
  '【字体：大 中 小】',
  '索引号：AB2024120200001',
  '下载：附件1.申报表.docx',
  '【打印本页】 【关闭窗口】',
  '打印 | 关闭 | 收藏',
  '分享到：微信 微博',
  '扫一扫在手机打开当前页',
  '当前位置：首页 > 政务公开 > 规范性文件',
  '首页 > 政策文件',
  '上一篇：关于印发《知识产权专项资金管理办法》的通知',
  '责任编辑：张三',
  '沪ICP备05012345号-1',
  '版权所有：上海市徐汇区人民政府',
  '— 12 —',
  '-3-',
])('part of a page: %s', (line) => {
  expect(siteNoise(line, alone)).not.toBeNull();
});

test.each([
  '附件：1.徐汇区知识产权服务机构奖励申报表',
  '附件',
  '附件：',
  '来源广泛的知识产权数据应当分类管理',
  '版权所有者应当依法登记',
  '一、版权所有权保护',
  '公开方式和范围',
  '（联系人：张三，联系电话：021-12345678）',
  '联系电话：021-12345678',
  '打印机等办公设备按照规定采购',
  '下载次数纳入评价：由市知识产权局统计。',
  '扫一扫二维码即可申报，办理结果当场告知。',
  '首页设置专栏',
  '发布机构应当在十个工作日内公开。',
  '相关部门：',
  '（此件公开发布）',
  '2024年12月2日',
  '2024-12-02',
  '2024年12月2日 来源地说明',
])('part of a document: %s', (line) => {
  expect(siteNoise(line, alone)).toBeNull();
});

test('what only stands at the end of a page', () => {
  expect(noiseOf(['附件：', '1.申报表'])).toEqual([null, null]);
  expect(noiseOf(['结束。', '', '附件：', '相关链接：', ''])).toEqual([
    null,
    null,
    expect.any(String),
    expect.any(String),
    null,
  ]);
  expect(numbersOf(['结束。', '版权所有 ©2024 某网站', '地址：某路1号'])).toEqual([2, 3]);
  expect(numbersOf(['结束。', '地址：某路1号'])).toEqual([]);
});

test('a long page is read once', () => {
  const lines = Array.from({ length: 200_000 }, (_, index) =>
    index % 2 ? '相关链接：' : '附件：',
  );
  expect(numbersOf(lines)).toHaveLength(200_000);
});
