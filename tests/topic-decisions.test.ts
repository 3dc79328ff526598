import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { nothingBeside } from '../shared/beside.ts';
import { anchorOf } from '../shared/compare/decisions.ts';
import {
  anchoredTopics,
  decideTopics,
  topicsDecided,
  undecideTopics,
} from '../shared/compare/topic-decisions.ts';
import type { TopicDecision } from '../shared/compare/types.ts';
import type { Policy } from '../shared/model/policy.ts';
import { findClause } from '../shared/model/walk.ts';
import { draftAfter } from './session-builders.ts';

const text = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const policy = analyze(text);

const says = (path: string, topics: readonly string[], of: Policy = policy): TopicDecision => {
  const clause = findClause(of.clauses, path);
  if (clause === null) throw new Error(path);
  return { draft: anchorOf(clause), topics };
};
const idsAt = (decisions: readonly TopicDecision[], at: Policy) =>
  Object.entries(topicsDecided(decisions, at)).map(([path, topics]) => [
    path,
    topics.map(({ id }) => id),
  ]);

describe('what the drafter said of the topics of a clause', () => {
  test('holds for that clause; the last word counts', () => {
    const decisions = [says('一.(二)', ['talent-training']), says('一.(二)', [])].reduce(
      decideTopics,
      [says('一.(一)', ['standardisation'])],
    );
    expect(idsAt(decisions, policy)).toEqual([
      ['一.(一)', ['standardisation']],
      ['一.(二)', []],
    ]);
    expect(idsAt(undecideTopics(decisions, '一.(一)'), policy)).toEqual([['一.(二)', []]]);
  });

  test('goes with the clause when it is renumbered and reworded', () => {
    const decisions = anchoredTopics([says('一.(一)', ['standardisation'])], policy);
    const edited = analyze(
      text
        .replace('（一）培育品牌', '（一）设立专项资金。安排资金支持机构。\n（二）培育品牌')
        .replace('带动同行提升服务质量', '带动全行业提升服务质量'),
    );
    expect(idsAt(decisions, edited)).toEqual([['一.(二)', ['standardisation']]]);
    expect(anchoredTopics(decisions, edited)[0]?.draft.path).toBe('一.(二)');
  });

  test('sleeps while the clause is gone, and comes back with it', () => {
    const decisions = anchoredTopics([says('三.(三)', ['talent-attraction'])], policy);
    const without = analyze(text.replace(/（三）深化校企协同育人[^\n]*\n/, ''));
    const slept = anchoredTopics(decisions, without);
    expect(idsAt(slept, without)).toEqual([]);
    expect(idsAt(slept, policy)).toEqual([['三.(三)', ['talent-attraction']]]);
  });

  test('is kept with the draft and taken back', () => {
    const opened = {
      type: 'draftOpened',
      draft: { ...nothingBeside, id: 'd', name: '稿', text, revision: 1, savedAt: null },
      unsaved: null,
      caret: 0,
    } as const;
    const decision = says('一.(一)', ['standardisation']);
    const decided = draftAfter(opened, { type: 'topicsDecided', decision });
    expect(decided.topics).toEqual([decision]);
    const taken = draftAfter(
      opened,
      { type: 'topicsDecided', decision },
      { type: 'topicsUndecided', path: '一.(一)' },
    );
    expect(taken.topics).toEqual([]);
  });
});
