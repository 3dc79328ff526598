import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Topic } from '../shared/model/topic.ts';
import { topicsIn, topicsOf } from '../shared/topics/classify.ts';
import { learn } from '../shared/topics/learn.ts';
import { builtInTopics, topicName } from '../shared/topics/list.ts';
import type { Wording } from '../shared/topics/units.ts';
import cueData from '../templates/topic-cues.json';
import { heldOut, isAmongLabels, isFair, isPrimary } from './bench/topics/held-out.ts';

const clause = (heading: string, body: string, ...parents: readonly string[]): Wording => ({
  heading,
  body,
  parents,
});

const idsOf = (wording: Wording, context = {}): readonly string[] =>
  topicsOf(wording, context).map(({ id }) => id);

/** 一.(一) 品牌与骨干机构培育: what a file of a district is about, clause by clause. */
function primariesOf(file: string): readonly string[] {
  const policy = analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8'));
  return [...topicsIn({ policy, topics: {} })].map(
    ([path, [primary]]) => `${path} ${primary === undefined ? '—' : topicName(primary.id)}`,
  );
}

describe('a document left out, read after learning from the other four', () => {
  const clauses = heldOut();
  const share = (test: (one: (typeof clauses)[number]) => boolean): number =>
    clauses.filter(test).length / clauses.length;

  it('its clauses are about what a reader said', () => {
    expect(clauses).toHaveLength(105);
    // Measured: 0.90, 0.93, 0.96.
    expect(share(isPrimary)).toBeGreaterThanOrEqual(0.88);
    expect(share(isFair)).toBeGreaterThanOrEqual(0.91);
    expect(share(isAmongLabels)).toBeGreaterThanOrEqual(0.94);
  });

  it('in every single document most of them', () => {
    const docs = Map.groupBy(clauses, ({ doc }) => doc);
    const shares = [...docs.values()].map((own) => own.filter(isFair).length / own.length);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.8);
  });
});
