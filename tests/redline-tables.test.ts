import { describe, expect, test } from 'vitest';
import { bodyXml } from '../shared/word/redline/body.ts';
import { itemsOf } from '../shared/word/redline/items.ts';
import { stampOf } from '../shared/word/redline/revision.ts';
import { childOf, type Tree, treeOf } from '../shared/word/redline/tree.ts';
import { docxWith, xmlOf } from './ooxml.ts';
import { marked } from './redline-marked.ts';
import { sideOf } from './redline-sides.ts';

type Row = readonly string[];
/** A paragraph, or the rows of a table. */
type Part = string | readonly Row[];

const paragraph = (text: string): string =>
  `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const table = (rows: readonly Row[]): string => {
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('');
  const cells = (row: Row) =>
    row.map(
      (text) =>
        `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`,
    );
  const row = (one: Row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(one).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
};

const docx = (parts: readonly Part[]) =>
  docxWith(
    parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join(''),
  );

const bodyOf = (bytes: Uint8Array): Tree => {
  const body = childOf(treeOf(xmlOf(bytes, 'word/document.xml')), 'w:body');
  if (body === undefined) throw new Error('no body');
  return body;
};

const redline = (old: readonly Part[], draft: readonly Part[]): string[] => {
  const stamp = stampOf({ author: '王磊', at: '2026-11-25T14:03:00Z' }, 1);
  const manner = { grain: 'word', stamp } as const;
  const [before, after] = [docx(old), docx(draft)];
  const bytes = docxWith(bodyXml(itemsOf(bodyOf(before)), itemsOf(bodyOf(after)), manner));
  expect(sideOf(bytes, 'rejected')).toEqual(sideOf(before, 'accepted'));
  expect(sideOf(bytes, 'accepted')).toEqual(sideOf(after, 'accepted'));
  return marked(bytes);
};

const HEAD = ['序号', '任务', '责任单位'];
const AGENTS = ['1', '培育品牌服务机构', '区市场监管局'];
const LAW = ['2', '拓展法律服务', '区司法局'];
const FUNDS = ['3', '完善质押融资', '区金融办'];

describe('tables', () => {
  test('a word in a cell', () => {
    const edited = ['2', '拓展法律服务', '区司法局、区市场监管局'];
    expect(redline([[HEAD, AGENTS, LAW], '附则'], [[HEAD, AGENTS, edited], '附则'])).toEqual([
      '| 序号 | 任务 | 责任单位',
      '| 1 | 培育品牌服务机构 | 区市场监管局',
      '| 2 | 拓展法律服务 | 区司法局{+、区市场监管局+}',
      '附则¶',
    ]);
  });

  test('rows come and go, the rest only gets other numbers', () => {
    const draft = [HEAD, ['1', '拓展法律服务', '区司法局'], FUNDS];
    expect(redline([[HEAD, AGENTS, LAW], '附则'], [draft, '附则'])).toEqual([
      '| 序号 | 任务 | 责任单位',
      '[-|-] [-1-][-¶-] | [-培育品牌服务机构-][-¶-] | [-区市场监管局-][-¶-]',
      '| [-2-]{+1+} | 拓展法律服务 | 区司法局',
      '{+|+} {+3+}{+¶+} | {+完善质押融资+}{+¶+} | {+区金融办+}{+¶+}',
      '附则¶',
    ]);
  });

  test('a table comes, goes, or gets another column', () => {
    expect(redline(['总则', '附则'], ['总则', [HEAD], '附则'])).toEqual([
      '总则¶',
      '{+|+} {+序号+}{+¶+} | {+任务+}{+¶+} | {+责任单位+}{+¶+}',
      '附则¶',
    ]);
    expect(redline(['总则', [HEAD], '附则'], ['总则', '附则'])[1]).toMatch(/^\[-\|-\]/u);
    expect(redline([[['甲', '乙']], '附则'], [[['甲', '乙', '丙']], '附则'])).toEqual([
      '[-|-] [-甲-][-¶-] | [-乙-][-¶-]',
      '{+|+} {+甲+}{+¶+} | {+乙+}{+¶+} | {+丙+}{+¶+}',
      '附则¶',
    ]);
  });

  test('a table written anew stays one table', () => {
    expect(redline(['总则', [AGENTS], '附则'], ['总则', [FUNDS], '附则'])).toEqual([
      '总则¶',
      '| [-1-]{+3+} | [-培育品牌服务机构-]{+完善质押融资+} | 区[-市场监管局-]{+金融办+}',
      '附则¶',
    ]);
    const rows = redline(['总则', [AGENTS, LAW], '附则'], ['总则', [FUNDS], '附则']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      '总则¶',
      '[-|-]',
      '[-|-]',
      '{+|+}',
      '附则¶',
    ]);
  });

  test('paragraphs of a cell: its last mark stays', () => {
    expect(
      redline([[['甲', '支持品牌机构']], '附则'], [[['甲', '支持品牌机构\n支持法律服务']], '附则']),
    ).toEqual(['| 甲 | 支持品牌机构{+¶+}{+支持法律服务+}', '附则¶']);
  });

  test('a row with a cell whose only run has no words', () => {
    expect(redline(['总则', [AGENTS], '附则'], ['总则', [AGENTS, ['2', '', '']], '附则'])).toEqual([
      '总则¶',
      '| 1 | 培育品牌服务机构 | 区市场监管局',
      '{+|+} {+2+}{+¶+} | {+¶+} | {+¶+}',
      '附则¶',
    ]);
  });

  test('the ends of both texts meet behind a table that came or went between them', () => {
    expect(redline(['甲办法'], [[HEAD], '乙细则'])).toEqual([
      '{+|+} {+序号+}{+¶+} | {+任务+}{+¶+} | {+责任单位+}{+¶+}',
      '[-甲办法-]{+乙细则+}¶',
    ]);
    expect(redline(['总则', [HEAD], '附则'], ['总则', '说明', '附注'])).toEqual([
      '总则¶',
      '[-|-] [-序号-][-¶-] | [-任务-][-¶-] | [-责任单位-][-¶-]',
      '{+说明+}{+¶+}',
      '[-附则-]{+附注+}¶',
    ]);
  });

  test('what stands before a table goes without running into it', () => {
    expect(redline(['总则', '说明', [HEAD], '附则'], ['总则', [HEAD], '附则'])).toEqual([
      '总则¶',
      '[-说明-][-¶-]',
      '| 序号 | 任务 | 责任单位',
      '附则¶',
    ]);
  });
});
