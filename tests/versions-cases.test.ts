import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Passage } from '../shared/compare/versions/types.ts';
import { compareVersions } from '../shared/compare/versions.ts';
import { readDocx } from '../shared/word/read.ts';

/** What a reader would say of two versions, line by line. */

const nameOf = ({ part, path, text }: Passage): string => path ?? `${part} ${text.slice(0, 8)}`;

/** Every row but what is unchanged in its place under its number: 改写 二.(一) -> 二.(二). */
function said(before: string, after: string): readonly string[] {
  return compareVersions(analyze(before), analyze(after))
    .rows.filter(({ kind, moved, renumbered }) => kind !== 'unchanged' || moved || renumbered)
    .map(({ kind, moved, renumbered, ...row }) =>
      [
        kind,
        ...(moved ? ['moved'] : []),
        ...(renumbered ? ['renumbered'] : []),
        `${row.before.map(nameOf).join(' + ')} -> ${row.after.map(nameOf).join(' + ')}`,
      ].join(' '),
    );
}

const BRANDS =
  '培育品牌服务机构。遴选一批知识产权服务品牌机构，给予一次性奖励30万元。（责任单位：区市场监管局）';
const TRADE =
  '扩大服务对外开放。鼓励高水平外国专利代理机构设立常驻代表处，探索扩大试点范围。（责任单位：区商务委）';
const LOANS =
  '完善质押融资服务。对通过质押获得银行贷款的企业，按照实际支付利息给予贴息。（责任单位：区金融办）';
const TALENT =
  '加强服务人才培养。鼓励应届高校毕业生参加专利代理师资格考试，组织多层次培训。（责任单位：区人社局）';

const lines = (...texts: readonly string[]): string => texts.join('\n');
const DRAFT = lines(
  '徐汇区若干措施',
  '一、集聚优质资源',
  `（一）${BRANDS}`,
  `（二）${TRADE}`,
  '二、推动产业融合',
  `（一）${LOANS}`,
  `（二）${TALENT}`,
);

describe('numbers follow from what happened before them', () => {
  test('a part put in front renumbers the parts behind it and moves none', () => {
    const first = '一、总体要求\n坚持市场主导、政府引导，统筹发展和安全。\n二、集聚';
    const after = DRAFT.replace('二、推动', '三、推动').replace('一、集聚', first);
    expect(said(DRAFT, after)).toEqual([
      'added  -> 一',
      'unchanged renumbered 一 -> 二',
      'unchanged renumbered 二 -> 三',
    ]);
  });

  test('clauses put under new headings stay where they are', () => {
    const flat = lines(
      '徐汇区若干措施',
      ...[BRANDS, TRADE, LOANS, TALENT].map((text, at) => `${at + 1}.${text}`),
    );
    const grouped = lines(
      '徐汇区若干措施',
      '一、集聚优质资源',
      `1.${BRANDS}`,
      `2.${TRADE}`,
      '二、推动产业融合',
      `3.${LOANS}`,
      `4.${TALENT}`,
    );
    expect(said(flat, grouped)).toEqual(['added  -> 一', 'added  -> 二']);
  });

  test('two clauses with the same number keep apart', () => {
    const slip = DRAFT.replace(`（二）${TRADE}`, `（一）${TRADE}`);
    expect(said(slip, DRAFT)).toEqual(['unchanged renumbered 一.(一)#2 -> 一.(二)']);
  });
});

test('of clauses that say the same in every part each stays below its heading', () => {
  const part = (number: string, name: string, own: string) =>
    lines(`${number}、${name}`, '（一）加强组织领导。', `（二）${own}`, '（三）强化督促落实。');
  const before = lines(
    '徐汇区若干措施',
    part('一', '集聚资源', BRANDS),
    part('二', '产业融合', LOANS),
  );
  const after = lines(
    '徐汇区若干措施',
    part('一', '人才队伍', TALENT),
    part('二', '集聚资源', TRADE),
    part('三', '产业融合', LOANS),
  );
  expect(said(before, after)).toEqual([
    'added  -> 一',
    'added  -> 一.(一)',
    'added  -> 一.(二)',
    'added  -> 一.(三)',
    'unchanged renumbered 一 -> 二',
    'deleted 一.(二) -> ',
    'added  -> 二.(二)',
    'unchanged renumbered 二 -> 三',
  ]);
});

describe('what moved', () => {
  test('a clause went to another part', () => {
    const after = lines(
      '徐汇区若干措施',
      '一、集聚优质资源',
      `（一）${TRADE}`,
      '二、推动产业融合',
      `（一）${LOANS}`,
      `（二）${BRANDS}`,
      `（三）${TALENT}`,
    );
    expect(said(DRAFT, after)).toEqual([
      'unchanged renumbered 一.(二) -> 一.(一)',
      'unchanged moved renumbered 一.(一) -> 二.(二)',
      'unchanged renumbered 二.(二) -> 二.(三)',
    ]);
  });

  test('a heading in other words is known by the clauses below it', () => {
    const after = DRAFT.replace('二、推动产业融合', '二、赋能区域经济');
    expect(said(DRAFT, after)).toEqual(['reworded 二 -> 二']);
  });
});

describe('the drafter’s words as they are printed', () => {
  test('a half-width comma made full-width is a change, a typed indent none', () => {
    const typed = DRAFT.replace('品牌机构，给予', '品牌机构,给予');
    expect(said(typed, DRAFT)).toEqual(['reworded 一.(一) -> 一.(一)']);
    expect(said(DRAFT.replaceAll('\n', '\r\n　　'), DRAFT)).toEqual([]);
  });

  test('an amount changed in one of two equal lists stays in its list', () => {
    const list = (first: string) =>
      lines(
        '1.国际标准每项不超过50万元；',
        `2.国家标准每项不超过${first}；`,
        '3.行业标准每项不超过15万元。',
      );
    const two = (first: string, second: string) =>
      lines(
        '第一条　对主导制定标准的机构，按照以下标准给予资助：',
        list(first),
        '第二条　对参与制定标准的机构，按照以下标准给予奖励：',
        list(second),
      );
    expect(said(two('30万元', '30万元'), two('30万元', '20万元'))).toEqual([
      'reworded 第二条.2 -> 第二条.2',
    ]);
  });
});

describe('a reviewer’s Word file', () => {
  const source = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
  const wordText = (changes: 'accepted' | 'rejected'): string => {
    const read = readDocx(readFileSync('tests/fixtures/drafts/draft-raw.docx'), changes);
    return read.ok ? read.text : '';
  };
  const clausesSaid = (before: string, after: string): readonly string[] =>
    said(before, after).filter((line) => !/^added {2}-> (attachment|other \S+\t)/.test(line));

  test('with all changes rejected it is the draft, but for the table below it', () => {
    expect(clausesSaid(source, wordText('rejected'))).toEqual([]);
  });

  test('with all changes accepted the reviewer’s changes stand out', () => {
    expect(clausesSaid(source, wordText('accepted'))).toEqual([
      'reworded preamble 为深入实施《知识 -> preamble 为深入实施《知识',
      'reworded 一 -> 一',
      'reworded 二.(二) -> 二.(二)',
      'deleted 三.2 -> ',
      'unchanged moved 二.(五) -> 三.(五)',
      'reworded 三.4 -> 三.(五).4',
      'reworded 五.(一) -> 五.(一)',
      'merged 五.(四) + 五.(四).1 -> 五.(四)',
      'reworded 六.(一) -> 六.(一)',
      'reworded 六.(二) -> 六.(二)',
      'added  -> 六.(三)',
    ]);
  });
});

test('an empty draft beside a full one: everything added, or deleted', () => {
  const kinds = (before: string, after: string) => [
    ...new Set(compareVersions(analyze(before), analyze(after)).rows.map(({ kind }) => kind)),
  ];
  expect([kinds('', DRAFT), kinds(DRAFT, ''), kinds('', '')]).toEqual([['added'], ['deleted'], []]);
});
