import type { Wording } from './heading-wording.ts';
import type { Topical } from './topical.ts';
import type { HeadingProposal, Source } from './types.ts';

/** As many as are looked through at a glance. */
const MOST = 12;

/**
 * The headings the precedents give clauses on a topic, best first: those that begin with a verb and
 * name no foreign place, of the documents nearest to what is written, the shorter before the longer.
 */
export function typicalHeadings(
  topic: string,
  documents: readonly Topical[],
  weights: readonly number[],
): readonly HeadingProposal[] {
  const candidates: Candidate[] = [];
  documents.forEach(({ matters }, at) => {
    const weight = weights[at] ?? 0;
    for (const { source, wording } of matters.get(topic)?.clauses ?? [])
      if (wording !== null) candidates.push({ wording, source, weight });
  });
  return proposals(candidates).map(({ text, sources }) => ({ text, sources }));
}

export type Candidate = {
  readonly wording: Wording;
  readonly source: Source;
  /** What each document that has it adds to the score of the words. */
  readonly weight: number;
};

export type ScoredHeading = HeadingProposal & { readonly score: number };

/** Equal texts together; best first. */
export function proposals(candidates: readonly Candidate[]): readonly ScoredHeading[] {
  const byText = new Map<string, Gathered>();
  for (const { wording, source, weight } of candidates) {
    const same = byText.get(wording.text);
    if (same === undefined) {
      byText.set(wording.text, { ...wording, score: wording.score + weight, sources: [source] });
    } else {
      same.score += weight;
      same.sources.push(source);
    }
  }
  return [...byText.values()]
    .sort((a, b) => b.score - a.score || a.text.length - b.text.length)
    .slice(0, MOST);
}

type Gathered = { readonly text: string; score: number; readonly sources: Source[] };
