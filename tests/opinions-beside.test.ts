import { describe, expect, it } from 'vitest';
import { soundBeside } from '../shared/beside.ts';
import type { Opinion, Round } from '../shared/model/opinion.ts';
import { editedRounds, type OpinionEdit } from '../shared/opinions/edits.ts';
import { mergedRounds } from '../shared/opinions/merged.ts';
import type { Found } from '../shared/opinions/types.ts';

const found = (said: string, more: Partial<Found> = {}): Found => ({
  kind: 'remark',
  author: '张三',
  at: '2026-03-02T09:00:00',
  said,
  place: 'clause',
  quote: '',
  line: '（三）支持机构落户发展。',
  clause: '（三）支持机构落户发展',
  proposal: [],
  parts: 1,
  ...more,
});

const round: Round = {
  id: 'r1',
  title: '征求部门意见',
  sentOn: '2026-03-01',
  deadline: '2026-03-15',
  sent: '',
  units: [
    { name: '区财政局', none: false },
    { name: '区司法局', none: false },
  ],
  opinions: [],
};

const received = (
  unit: string,
  said: readonly Found[],
  more: { readonly none?: boolean; readonly replaces?: boolean; readonly source?: string } = {},
): OpinionEdit => ({
  kind: 'received',
  round: 'r1',
  replies: [{ unit, source: `${unit}.docx`, none: false, replaces: false, found: said, ...more }],
});

const roundAfter = (...edits: readonly OpinionEdit[]): Round => {
  const [only] = edits.reduce<readonly Round[]>(editedRounds, [round]);
  if (only === undefined) throw new Error('no round');
  return only;
};

const brief = ({ unit, said, decision, reason }: Opinion) => [unit, said, decision, reason];

describe('意见收进来', () => {
  it('stands under its unit, asked or not', () => {
    const now = roundAfter(
      received('区财政局', [found('资金从哪里出？')]),
      received('某企业', [found('建议提高标准')]),
      received('区司法局', [], { none: true }),
    );
    expect(now.opinions.map(brief)).toEqual([
      ['区财政局', '资金从哪里出？', 'open', ''],
      ['某企业', '建议提高标准', 'open', ''],
    ]);
    expect(now.units).toEqual([
      { name: '区财政局', none: false },
      { name: '区司法局', none: true },
      { name: '某企业', none: false },
    ]);
  });

  it('a file read twice doubles nothing and takes no decision back', () => {
    const file = received('区财政局', [found('同意'), found('同意'), found('删去本条')]);
    const once = roundAfter(file);
    const [first] = once.opinions;
    const now = roundAfter(
      file,
      { kind: 'decided', round: 'r1', ids: [first?.id ?? ''], decision: 'taken' },
      file,
    );
    expect(now.opinions.map(brief)).toEqual([
      ['区财政局', '同意', 'taken', ''],
      ['区财政局', '同意', 'open', ''],
      ['区财政局', '删去本条', 'open', ''],
    ]);
  });

  it('a second file takes the place of the first where the drafter says so', () => {
    const first = roundAfter(received('区财政局', [found('删去本条'), found('标点有误')]));
    const ids = first.opinions.map(({ id }) => id);
    const now = roundAfter(
      received('区财政局', [found('删去本条'), found('标点有误')]),
      { kind: 'decided', round: 'r1', ids, decision: 'refused' },
      { kind: 'reasoned', round: 'r1', ids, reason: '上位文件有要求' },
      received('区财政局', [found('删去本条'), found('标准过高')], {
        replaces: true,
        source: '二次反馈.docx',
      }),
    );
    expect(now.opinions.map(brief)).toEqual([
      ['区财政局', '删去本条', 'refused', '上位文件有要求'],
      ['区财政局', '标准过高', 'open', ''],
    ]);
  });
});

describe('两个窗口', () => {
  const both = roundAfter(received('区财政局', [found('删去本条'), found('标点有误')]));
  const ids = both.opinions.map(({ id }) => id);
  const on = (...edits: readonly OpinionEdit[]) =>
    edits.reduce<readonly Round[]>(editedRounds, [both]);

  it('keep what either did to an opinion, and every opinion either got', () => {
    const mine = on({ kind: 'decided', round: 'r1', ids: ids.slice(0, 1), decision: 'partly' });
    const other = on(
      { kind: 'reasoned', round: 'r1', ids: ids.slice(0, 1), reason: '已并入（五）' },
      { kind: 'dropped', round: 'r1', id: ids[1] ?? '' },
      received('区司法局', [found('缺少依据')]),
    );
    const [merged] = mergedRounds([both], mine, other);
    expect(merged?.opinions.map(brief)).toEqual([
      ['区财政局', '删去本条', 'partly', '已并入（五）'],
      ['区司法局', '缺少依据', 'open', ''],
    ]);
  });
});

describe('存放的意见', () => {
  it('a draft of before has none', () => {
    expect(soundBeside({}).opinions).toEqual([]);
  });

  it('keeps what can be used of a damaged list', () => {
    const stored = {
      opinions: [
        {
          ...round,
          units: [{ name: '区财政局' }, 7],
          opinions: [{ said: '同意', unit: '区财政局' }, {}],
        },
        'damaged',
      ],
    };
    const [read] = soundBeside(stored).opinions;
    expect(read?.units).toEqual([{ name: '区财政局', none: false }]);
    expect(read?.opinions.map(brief)).toEqual([['区财政局', '同意', 'open', '']]);
    expect(read?.opinions[0]?.place).toBe('unsure');
  });
});
