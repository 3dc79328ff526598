import { describe, expect, test } from 'vitest';
import { isUnsaved, type OpenDraft, type Stored } from '../renderer/draft/state.ts';
import { type Event, firstSession, reduce } from '../renderer/session.ts';
import { analyze } from '../shared/analyze.ts';
import { nothingBeside } from '../shared/beside.ts';
import { anchorOf } from '../shared/compare/decisions.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import { compared } from '../shared/model/walk.ts';
import { draftAfter } from './session-builders.ts';

const brands =
  '支持知识产权服务机构创建服务品牌，对获得国家级品牌机构称号的，给予一次性奖励50万元。';
const lawyers = '支持律师事务所办理涉外知识产权案件，对办结的重大案件给予补助。';
const agents = '引导代理机构提升专利申请质量，规范代理行为，打击非正常申请。';

const clauses = (...texts: readonly (readonly [heading: string, text: string])[]): string =>
  [
    '徐汇区关于促进知识产权服务业高质量发展的若干措施',
    ...texts.map(([heading, text], at) => `${'一二三四五'[at]}、${heading}\n${text}`),
  ].join('\n');

const text = clauses(['培育服务品牌', brands], ['拓展法律服务', lawyers]);

const decided = (
  source: string,
  heading: string,
  doc: string,
  path: string,
  kind: 'confirmed' | 'rejected' = 'confirmed',
): LinkDecision => {
  const clause = compared(analyze(source).clauses).find((each) => each.heading === heading);
  if (clause === undefined) throw new Error(`no clause ${heading}`);
  return { kind, draft: anchorOf(clause), doc, path, heading: null };
};
const onBrands = decided(text, '培育服务品牌', 'tianjin-2023', '三');
const onLawyers = decided(text, '拓展法律服务', 'shanghai-2024', '二.(六)');

const stored: Stored = { text, ...nothingBeside, revision: 3, savedAt: null };
const opened: Event = {
  type: 'draftOpened',
  draft: { ...stored, id: 'd1', name: '若干措施' },
  unsaved: null,
  caret: 0,
};
const linkDecided = (decision: LinkDecision): Event => ({ type: 'linkDecided', decision });
/** The drafter edits, and the window reads what was written. */
const edited = (next: string): readonly Event[] => [
  { type: 'edited', text: next },
  { type: 'read', policy: analyze(next) },
];
const links = ({ decisions }: OpenDraft) =>
  decisions.map(({ draft, doc }) => `${draft.path} ${draft.heading} ${doc}`).toSorted();

describe('a decision about a link', () => {
  test('is something to save, until it is saved or taken back', () => {
    const draft = draftAfter(opened, linkDecided(onBrands));
    expect(draft.decisions).toEqual([onBrands]);
    expect(isUnsaved(draft)).toBe(true);
    const saved = { ...stored, decisions: draft.decisions, revision: 4 };
    expect(
      isUnsaved(draftAfter(opened, linkDecided(onBrands), { type: 'saved', stored: saved })),
    ).toBe(false);
    const taken = { draft: '一', doc: 'tianjin-2023', path: '三' };
    expect(
      draftAfter(opened, linkDecided(onBrands), { type: 'linkUndecided', decided: taken }),
    ).toMatchObject({ decisions: [] });
  });

  test('goes with its clause through edits and renumbering', () => {
    const longer = brands.replace('50万元', '80万元，每年评选一次');
    const draft = draftAfter(
      opened,
      linkDecided(onBrands),
      ...edited(clauses(['提升代理质量', agents], ['培育服务品牌', brands])),
      ...edited(clauses(['提升代理质量', agents], ['培育服务品牌', longer])),
    );
    expect(draft.decisions).toMatchObject([
      { draft: { path: '二', heading: '培育服务品牌', text: longer }, doc: 'tianjin-2023' },
    ]);
  });

  test('waits while its clause is gone, and is there again after an undo', () => {
    const without = clauses(['拓展法律服务', lawyers]);
    const gone = draftAfter(opened, linkDecided(onBrands), ...edited(without));
    expect(gone.decisions).toMatchObject([{ draft: { heading: '培育服务品牌' } }]);
    const back = draftAfter(opened, linkDecided(onBrands), ...edited(without), ...edited(text));
    expect(links(back)).toEqual(['一 培育服务品牌 tianjin-2023']);
  });

  test('a reading that finds every clause as it was changes nothing', () => {
    const before = draftAfter(opened, linkDecided(onBrands), ...edited(text));
    const session = { ...firstSession(), draft: before };
    expect(reduce(session, { type: 'read', policy: analyze(text) })).toBe(session);
  });
});

describe('two windows', () => {
  const theirs: Stored = { ...stored, decisions: [onLawyers], revision: 4 };

  test('with the same words keep the decisions of both, without a question', () => {
    const draft = draftAfter(opened, linkDecided(onBrands), { type: 'conflicted', theirs });
    expect(draft.saving).toEqual({ kind: 'idle' });
    expect(links(draft)).toEqual(['一 培育服务品牌 tianjin-2023', '二 拓展法律服务 shanghai-2024']);
    expect(isUnsaved(draft)).toBe(true);
  });

  test('what one took back stays taken back', () => {
    const both: Stored = { ...stored, decisions: [onBrands, onLawyers] };
    const draft = draftAfter(
      { ...opened, draft: { ...both, id: 'd1', name: '若干措施' } },
      { type: 'linkUndecided', decided: { draft: '一', doc: 'tianjin-2023', path: '三' } },
      { type: 'conflicted', theirs: { ...both, revision: 4 } },
    );
    expect(links(draft)).toEqual(['二 拓展法律服务 shanghai-2024']);
  });

  test.each(['mine', 'theirs'] as const)(
    'whichever text is kept (%s), both sides’ decisions hold',
    (keep) => {
      const other = clauses(
        ['培育服务品牌', brands],
        ['拓展法律服务', lawyers],
        ['提升代理质量', agents],
      );
      const draft = draftAfter(
        opened,
        linkDecided(onBrands),
        ...edited(text.replace('50万元', '60万元')),
        { type: 'conflicted', theirs: { ...theirs, text: other } },
        { type: 'conflictSettled', keep },
      );
      expect(links(draft)).toEqual([
        '一 培育服务品牌 tianjin-2023',
        '二 拓展法律服务 shanghai-2024',
      ]);
    },
  );

  test('where they contradict each other, the window whose text is kept is right', () => {
    const rejected = decided(text, '培育服务品牌', 'tianjin-2023', '三', 'rejected');
    const kindsWith = (keep: 'mine' | 'theirs') =>
      draftAfter(
        opened,
        linkDecided(onBrands),
        { type: 'edited', text: `${text}续` },
        { type: 'conflicted', theirs: { ...stored, text: `${text}另`, decisions: [rejected] } },
        { type: 'conflictSettled', keep },
      ).decisions.map(({ kind }) => kind);
    expect(kindsWith('mine')).toEqual(['confirmed']);
    expect(kindsWith('theirs')).toEqual(['rejected']);
  });
});

describe('an emergency copy', () => {
  test('brings its decisions back; one that knows of none leaves the stored ones', () => {
    const draft = { ...stored, decisions: [onBrands], id: 'd1', name: '若干措施' };
    const opening = (decisions?: readonly LinkDecision[]): Event => ({
      type: 'draftOpened',
      draft,
      unsaved: { text, revision: 3, ...(decisions !== undefined && { decisions }) },
      caret: 0,
    });
    expect(draftAfter(opening([onLawyers])).decisions).toEqual([onLawyers]);
    expect(draftAfter(opening()).decisions).toEqual([onBrands]);
  });

  test('older than what another window saved adds its decisions to it', () => {
    const draft = { ...stored, decisions: [onBrands], revision: 4, id: 'd1', name: '若干措施' };
    const unsaved = { text, decisions: [onLawyers], revision: 3 };
    expect(links(draftAfter({ type: 'draftOpened', draft, unsaved, caret: 0 }))).toEqual([
      '一 培育服务品牌 tianjin-2023',
      '二 拓展法律服务 shanghai-2024',
    ]);
  });
});
