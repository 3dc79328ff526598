import { describe, expect, it } from 'vitest';
import { commandOf } from '../renderer/commands/keys.ts';
import { referenceMarks } from '../renderer/draft/reference-marks.ts';
import { analyze } from '../shared/analyze.ts';
import { press } from './key-press.ts';

const draft = `某区办法
第一章 总则
第一条 本办法适用于本区。
第二条 申请人应当依法设立，具备相应能力，并按照本办法第一条执行。
申请人还应当信用良好。
第三条 第二条第二款、第一条至第三条、《专利法》第六十五条另有规定的除外，见附件1。第九条不适用。
附件：1.申报表`;

describe('the references of the page', () => {
  const marks = referenceMarks(analyze(draft)).map(({ from, to, look, tip, goal }) => ({
    words: draft.slice(from, to),
    look,
    tip,
    goes: goal === null ? null : draft.slice(goal, goal + 5),
  }));

  it('say what they lead to and where the caret goes; those of other documents are not marked', () => {
    expect(marks).toEqual([
      {
        words: '本办法第一条',
        look: 'valid',
        tip: '指向 第一章第一条 本办法适用于本区。',
        goes: '第一条 本',
      },
      {
        words: '第二条第二款',
        look: 'valid',
        tip: '指向 第一章第二条第2款 申请人还应当信用良好。',
        goes: '申请人还应',
      },
      {
        words: '第一条至第三条',
        look: 'valid',
        tip: '指向 第一章第一条 本办法适用于本区。；第一章第二条 申请人应当依法设立，具备相应能力，并按照…；第一章第三条 第二条第二款、第一条至第三条、《专利法》…',
        goes: '第一条 本',
      },
      { words: '附件1', look: 'valid', tip: '指向 附件 申报表', goes: '附件：1.' },
      {
        words: '第九条',
        look: 'broken',
        tip: '引用没有着落：本文只有“第一条”至“第三条”',
        goes: null,
      },
    ]);
  });

  it('are reckoned once for a reading', () => {
    const policy = analyze(draft);
    expect(referenceMarks(policy)).toBe(referenceMarks(policy));
  });
});

it('has keys to follow a reference and to renumber, none of them while an input method composes', () => {
  expect(commandOf(press('F12'))).toBe('follow');
  expect(commandOf(press('r', { altKey: true }))).toBe('renumber');
  expect(commandOf(press('r', { altKey: true, ctrlKey: true }))).toBeNull();
  expect(commandOf(press('F12', { isComposing: true }))).toBeNull();
});
