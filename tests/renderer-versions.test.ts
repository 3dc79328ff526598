import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSession, reduce } from '../renderer/session.ts';
import { columnsOf, joined } from '../renderer/versions/marks.ts';
import { foldWords, placeOf, regrouped, renumbering } from '../renderer/versions/row-words.ts';
import { keyOf, reversedRow, type ShownRow, shownRows } from '../renderer/versions/shown.ts';
import { type Earlier, wordsOf } from '../renderer/versions/state.ts';
import { filtered, summaryOf } from '../renderer/versions/tally.ts';
import { analyze } from '../shared/analyze.ts';
import { difference } from '../shared/compare/difference.ts';
import { gathered } from '../shared/compare/versions/row-kind.ts';
import type { VersionComparison } from '../shared/compare/versions/types.ts';
import { compareVersions } from '../shared/compare/versions.ts';

const draft = (name: string) => readFileSync(`tests/fixtures/drafts/${name}`, 'utf8');
const compare = (before: string, after: string): VersionComparison =>
  compareVersions(analyze(before), analyze(after));
const working = compare(draft('draft-raw.txt'), draft('draft-raw-v2.txt'));

const clauses = [
  ['培育服务品牌', '支持知识产权服务机构创建服务品牌，给予一次性奖励。'],
  ['拓展法律服务', '支持律师事务所办理涉外知识产权案件。'],
  ['提升代理质量', '引导代理机构提升专利申请质量，打击非正常申请。'],
  ['完善金融服务', '对通过质押获得贷款的企业给予贴息。'],
  ['加强人才培养', '鼓励高校开设知识产权管理专业，建设实训基地。'],
  ['健全保护机制', '建立行政执法与司法衔接机制，快速处理纠纷。'],
] as const;
const written = (texts: readonly (readonly [string, string])[]): string =>
  [
    '徐汇区若干措施',
    ...texts.map(([heading, text], at) => `（${'一二三四五六七'[at]}）${heading}。${text}`),
  ].join('\n');

const line = (shown: ShownRow): string => {
  switch (shown.kind) {
    case 'fold':
      return foldWords(shown.rows, shown.of === 'untouched' ? '未改动' : '仅序号变化');
    case 'section':
      return `= ${shown.row.after[0]?.marker}${shown.row.after[0]?.text}`;
    case 'departure':
      return `${placeOf(shown.row.before)} 移至 ${placeOf(shown.row.after)}`;
    default:
      return `${shown.row.kind} ${placeOf(shown.row.after.length > 0 ? shown.row.after : shown.row.before)}`;
  }
};
const linesOf = (before: string, after: string): readonly string[] =>
  shownRows(gathered(compare(before, after).rows), null, new Set()).map(line);

describe('what stands in the view', () => {
  test('a working draft: what changed, where it moved from, headings above it', () => {
    expect(shownRows(working.rows, null, new Set()).map(line)).toEqual([
      'reworded 标题',
      'reworded 发文字号',
      'reworded 引言',
      'reworded 一',
      '= 二、集聚优质服务资源',
      'split 二.(一)',
      'reworded 二.(三)',
      'reworded 二.(四)',
      'reworded 二.(五)',
      '二.(五) 移至 三.(三)',
      'reworded 三',
      'reworded 三.(一)',
      'deleted 三.2',
      'reworded 三.(二)',
      'reworded 三.(三)',
      'reworded 三.(四)',
      'added 三.(五)',
      'reworded 三.(六)',
      '= 四、加强人才队伍和公共服务建设',
      'reworded 四.(一)',
      'reworded 四.(二)',
      '四.(二) 移至 四.(一)',
      'merged 四.(三)',
      '= 五、优化行业发展环境',
      'reworded 五.(一)',
      'merged 五.(二)',
      'reworded 五.(三)',
      'reworded 五.(四)',
      '五.(四) 移至 五.(二)',
      '未改动 1 条：畅通政企沟通渠道',
      '= 六、强化组织实施',
      'reworded 六.(一)',
      'reworded 六.(二)',
      'added 六.(三)',
      'reworded 六.(四)',
      'reworded 附件',
      'reworded 附件',
      '未改动：落款',
      'reworded 成文日期',
      '未改动：附注',
    ]);
  });

  test('unchanged ones fold to one line, which names them when they are few', () => {
    const [first, second, ...others] = clauses;
    const changed = [
      first,
      second,
      ...others.slice(0, -1),
      ['健全保护机制', '快速处理纠纷。'],
    ] as const;
    expect(linesOf(written(clauses), written(changed))).toEqual([
      '未改动 5 条，以及标题',
      'reworded (六)',
    ]);
    const early = [['培育服务品牌', '支持机构创建服务品牌。'], ...clauses.slice(1)] as const;
    expect(linesOf(written(clauses.slice(0, 3)), written(early.slice(0, 3)))).toEqual([
      '未改动：标题',
      'reworded (一)',
      '未改动 2 条：拓展法律服务、提升代理质量',
    ]);
  });

  test('numbers that only follow are shown calmly: a few as they are, many folded', () => {
    const added = ['搭建公共平台', '建设知识产权公共服务平台，提供一站式咨询。'] as const;
    expect(linesOf(written(clauses.slice(0, 3)), written([added, ...clauses.slice(0, 3)]))).toEqual(
      ['未改动：标题', 'added (一)', 'unchanged (二)', 'unchanged (三)', 'unchanged (四)'],
    );
    expect(linesOf(written(clauses), written([added, ...clauses]))).toEqual([
      '未改动：标题',
      'added (一)',
      '仅序号变化 6 条',
    ]);
  });

  test('a moved clause says where it came from and leaves a line where it stood', () => {
    const [first, ...others] = clauses;
    expect(linesOf(written(clauses), written([...others, first]))).toEqual([
      '未改动：标题',
      '(一) 移至 (六)',
      '仅序号变化 5 条',
      'unchanged (六)',
    ]);
  });

  test('a table that was added at the end is one row, not one for every cell', () => {
    const table = ['附件', '重点任务分工表', '序号', '任务', '1', '建设集聚区'].join('\n');
    const text = written(clauses.slice(0, 3));
    const [fold, added, ...others] = linesOf(text, `${text}\n\n${table}`);
    expect([fold, added, others]).toEqual(['未改动 3 条，以及标题', 'added 附件', []]);
  });

  test('an opened fold shows its rows', () => {
    const { rows } = compare(written(clauses), written(clauses));
    const [fold] = shownRows(rows, null, new Set());
    expect(shownRows(rows, null, new Set([fold?.key ?? ''])).map(line)).toEqual([
      '未改动 6 条，以及标题',
      'unchanged 标题',
      ...clauses.map((_, at) => `unchanged (${'一二三四五六'[at]})`),
    ]);
  });

  test('keys are unique, and stay while the draft is edited', () => {
    const keys = shownRows(working.rows, null, new Set()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const again = compare(
      draft('draft-raw.txt'),
      draft('draft-raw-v2.txt').replace('西岸会展集聚区', '西岸国际会展集聚区'),
    );
    expect(again.rows.map(keyOf)).toEqual(working.rows.map(keyOf));
  });
});

describe('counts and filters', () => {
  test('add up', () => {
    expect(summaryOf(working.rows)).toBe(
      '改动 21 条 · 移动 3 条 · 新增 2 条 · 删除 1 条 · 未改动 1 条 · 标题、发文字号、引言、附件、成文日期有改动',
    );
    const counts = (['reworded', 'moved', 'membership', 'renumbered'] as const).map(
      (filter) => filtered(working.rows, filter).length,
    );
    expect(counts).toEqual([27, 3, 3, 0]);
    expect(filtered(working.rows, null)).toBe(working.rows);
  });

  test('turned round, what was added is deleted and what was split is merged', () => {
    const kinds = working.rows.map(({ kind }) => kind);
    const turned = working.rows.map(reversedRow);
    expect(turned.map(reversedRow)).toEqual(working.rows);
    const count = (list: readonly string[], kind: string) =>
      list.filter((each) => each === kind).length;
    const turnedKinds = turned.map(({ kind }) => kind);
    expect(count(turnedKinds, 'deleted')).toBe(count(kinds, 'added'));
    expect(count(turnedKinds, 'merged')).toBe(count(kinds, 'split'));
  });
});

describe('words for a row', () => {
  const rowWith = (kind: string) => {
    const row = working.rows.find((each) => each.kind === kind);
    if (row === undefined) throw new Error(`no row ${kind}`);
    return row;
  };
  test('splits, mergers and numbers', () => {
    expect(regrouped(rowWith('split'))).toBe('一分为二');
    expect(regrouped(rowWith('merged'))).toBe('二并为一');
    const moved = working.rows.find((row) => row.moved);
    expect(moved && renumbering(moved)).toBe('（五）→（三）');
  });
});

describe('the two columns of a row', () => {
  test('each give their own passages back, whatever is split or merged', () => {
    for (const grain of ['character', 'word', 'sentence'] as const) {
      for (const { before, after } of working.rows) {
        const pieces = difference(joined(before), joined(after), grain);
        const sides = columnsOf(pieces, before, after);
        const textOf = (marks: (typeof sides.before)[number]) =>
          marks.map(({ text }) => text).join('');
        expect(sides.before.map(textOf)).toEqual(before.map(({ text }) => text));
        expect(sides.after.map(textOf)).toEqual(after.map(({ text }) => text));
      }
    }
  });

  const passage = (text: string) => ({
    part: 'clause' as const,
    path: '一',
    marker: '一、',
    heading: null,
    text,
    span: { from: 0, to: text.length },
  });

  test('a changed figure is boxed in the passage it stands in', () => {
    const before = [passage('每家奖励50万元；每年在三年内评估。')];
    const after = [passage('每家奖励80万元；'), passage('每年在五年内评估。')];
    const sides = columnsOf(difference(joined(before), joined(after)), before, after);
    const boxed = (side: typeof sides.before) =>
      side.map((marks) =>
        marks.flatMap(({ text, quantities }) =>
          quantities.map(({ from, to }) => text.slice(from, to)),
        ),
      );
    expect(boxed(sides.before)).toEqual([['50万元', '三年']]);
    expect(boxed(sides.after)).toEqual([['80万元'], ['五年']]);
  });

  test('F8 stops once at a difference', () => {
    const texts = fc.array(fc.constantFrom('支持', '奖励', '50万元', '。', '机构', '品牌'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [before, after] = [[passage(a.join(''))], [passage(b.join(''))]];
        const pieces = difference(joined(before), joined(after));
        const sides = columnsOf(pieces, before, after);
        const stops = [...sides.before, ...sides.after].flat().filter(({ stop }) => stop);
        const hunks = pieces.filter(
          ({ op }, at) => op !== 'equal' && (pieces[at - 1]?.op ?? 'equal') === 'equal',
        );
        expect(stops).toHaveLength(hunks.length);
      }),
    );
  });
});

describe('what is compared with', () => {
  const file: Earlier = {
    kind: 'file',
    name: '审改稿.docx',
    text: '修订后\r\n的文字',
    unrevised: '修订前的文字',
    reading: 'revised',
  };
  test('a file is read with its revisions or without them', () => {
    expect(wordsOf(file)).toBe('修订后\n的文字');
    const chosen = reduce(firstSession(), { type: 'earlierChosen', earlier: file });
    const { versions } = reduce(chosen, { type: 'fileReadingChosen', reading: 'unrevised' });
    expect(versions.earlier && wordsOf(versions.earlier)).toBe('修订前的文字');
  });

  test('another choice forgets filter and place, not how it is shown', () => {
    const session = [
      { type: 'earlierChosen', earlier: file },
      { type: 'columnsChosen', columns: 'merged' },
      { type: 'versionsFiltered', filter: 'moved' },
      { type: 'versionRowLeft', row: '12' },
      { type: 'earlierChosen', earlier: null },
    ] as const;
    expect(session.reduce(reduce, firstSession()).versions).toEqual({
      earlier: null,
      later: null,
      columns: 'merged',
      reversed: false,
      filter: null,
      place: null,
    });
  });
});
