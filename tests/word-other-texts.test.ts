import { describe, expect, test } from 'vitest';
import { carriedBy } from '../renderer/paper/issuance/from-text.ts';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import type { Block } from '../shared/word/blocks.ts';
import { columnWidths } from '../shared/word/elements/table-rows.ts';
import { formatWith } from '../shared/word/format/house.ts';
import { officialDocx } from '../shared/word/official.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { at, partOf } from './ooxml.ts';

/** Texts of other cities, genres and habits than those of the fixtures. */
const blocksOf = (lines: readonly string[], issuance: Issuance = plainIssuance): readonly Block[] =>
  officialBlocks(analyze(lines.join('\n')), issuance).placed.map(({ block }) => block);

describe('a request to superiors that carries its own 版头', () => {
  const lines = [
    '加急',
    '广州市黄埔区市场监督管理局文件',
    '穗埔市监报〔2026〕1号　　　　签发人：欧阳明　李静',
    '关于报送《黄埔区促进知识产权服务业发展实施方案》的请示',
    '黄埔区人民政府：',
    '按照区委、区政府工作部署，我们起草了实施方案，现报上，请审示。',
    '广州市黄埔区市场监督管理局',
    '2026年11月12日',
  ];

  test('goes out as a document, though it is no notice', () => {
    expect(officialBlocks(analyze(lines.join('\n')), plainIssuance).form).toBe('document');
  });

  test('takes 签发人 from the line of the number, once', () => {
    const signers = blocksOf(lines).filter(({ kind }) => kind === 'signers');
    expect(signers).toEqual([
      {
        kind: 'signers',
        number: '穗埔市监报〔2026〕1号',
        label: '签发人：',
        names: '欧阳明　李静',
        labelAt: 17,
        namesAt: 21,
      },
    ]);
    const given = {
      ...plainIssuance,
      letterhead: { ...plainIssuance.letterhead, signers: ['欧阳明', '李静'] },
    };
    expect(blocksOf(lines, given)).toEqual(blocksOf(lines));
    expect(blocksOf(lines, { ...plainIssuance, form: 'letter' })).toContainEqual({
      kind: 'letterhead',
      text: '签发人：欧阳明　李静',
    });
    const { docNumber, signers: shown } = carriedBy(analyze(lines.join('\n')));
    expect([docNumber?.words, shown?.words]).toEqual(['穗埔市监报〔2026〕1号', '欧阳明、李静']);
  });
});

describe('attachments behind the text', () => {
  const lines = [
    '青羊区知识产权服务业三年行动计划',
    '一、总体要求',
    '推动知识产权服务业高质量发展。',
    '二、保障措施',
    '加强宣传。',
    '附件1：指标体系',
    '附件2：任务清单',
    '附件1',
    '指标体系',
    '一、机构指标',
    '1.机构数量达到200家，其中代理机构120家。',
    '附件2',
    '任务清单',
    '（一）建设平台',
  ];
  const blocks = blocksOf(lines);
  const spoken = (block: Block) =>
    block.kind === 'body' ? block.runs.map(({ text, face }) => [text, face]) : [];
  const behind = blocks.slice(blocks.findIndex(({ kind }) => kind === 'attachment-label'));

  test('are headed and numbered like the text (7.3.7), not listed like their names', () => {
    expect(behind.flatMap(spoken)).toEqual([
      ['一、机构指标', 'hei'],
      ['1.机构数量达到200家，其中代理机构120家。', 'fangsong'],
      ['（一）建设平台', 'kai'],
    ]);
  });

  test('numbered labels are a 附件说明, one blank line below the text (7.3.4)', () => {
    const first = blocks.findIndex(({ kind }) => kind === 'attachment-note');
    expect(blocks.slice(first - 1, first + 2)).toEqual([
      { kind: 'blank' },
      { kind: 'attachment-note', text: '附件1：指标体系', indent: 5.5, hanging: 3.5 },
      { kind: 'attachment-note', text: '附件2：任务清单', indent: 5.5, hanging: 3.5 },
    ]);
  });
});

test('the blanks of a form get the room that its words leave', () => {
  const rows = [
    ['申请单位', '', '信用代码', ''],
    ['法定代表人', '', '联系电话', ''],
  ];
  const [label = 0, blank = 0, other = 0, last = 0] = columnWidths(rows, 8844, 280);
  expect(label + blank + other + last).toBe(8844);
  expect(blank).toBeGreaterThan(2600);
  expect(Math.abs(blank - last)).toBeLessThanOrEqual(1);
  expect(label).toBe(5 * 280 + 2 * 108 + 70);
});

describe('the grid fills the text area, or LibreOffice moves the text', () => {
  test.each([
    [['fixed-30'], 607],
    [['fixed-28'], 579],
    [['word-margins'], 581],
    [[], 579],
  ])('%j: %i twips a line', async (deviations, pitch) => {
    const bytes = await officialDocx(analyze('一、总则'), { ...plainIssuance, deviations });
    const grid = at(partOf(bytes, 'word/document.xml'), 'w:body', 'w:sectPr', 'w:docGrid');
    expect(Number(grid.attributes['w:linePitch'])).toBe(pitch);
    expect(formatWith(deviations).grid.lineTwips.value).toBeLessThanOrEqual(pitch);
  });
});
