import { describe, expect, it } from 'vitest';
import { identified } from '../renderer/check/checked.ts';
import { firstOf } from '../renderer/check/drawn.ts';
import { type FindingGroup, groupsOf, listFindings } from '../renderer/check/listed.ts';
import { analyze } from '../shared/analyze.ts';
import { check } from '../shared/check/checker.ts';
import { longDraft } from './bench/typing/long-draft.ts';
import { checkSet, contextOf } from './check-set.ts';

/** The findings of a draft of 60 clauses under their headings, as 检查 lists them. */
function groups(): readonly FindingGroup[] {
  const policy = analyze(longDraft(60));
  const found = check(policy, contextOf(policy, checkSet('drafts').profile));
  const checked = identified(null, policy.source, found);
  return groupsOf(listFindings(checked, [], policy).open, 'clause', []);
}

describe('of a long list of findings', () => {
  const all = groups();
  const ids = all.flatMap(({ items }) => items.map(({ id }) => id));
  const drawn = (count: number) =>
    firstOf(all, count).flatMap((group) => group.drawn.map(({ id }) => id));

  it('the first are drawn, in their order, whatever heading the last of them stands under', () => {
    expect(ids.length).toBeGreaterThan(30);
    for (const count of [0, 1, 2, 7, 30]) expect(drawn(count)).toEqual(ids.slice(0, count));
  });

  it('all are drawn once as many are wanted as there are', () => {
    expect(drawn(ids.length)).toEqual(ids);
    expect(drawn(10 * ids.length)).toEqual(ids);
  });

  it('a heading counts all that stand under it', () => {
    for (const group of firstOf(all, 5))
      expect(all.find(({ title }) => title === group.title)?.items).toBe(group.items);
  });
});
