import { leadsWithVerb } from './measures/kinds.ts';
import type { Topical } from './topical.ts';
import type { HeadingProposal, Source } from './types.ts';

/** A lead phrase longer than this is half a sentence, not a heading. */
const LONGEST_PHRASE = 24;

type Candidate = {
  readonly text: string;
  readonly source: Source;
  readonly weight: number;
  /** Names of its own jurisdiction: 上海, 浦东. */
  readonly names: readonly string[];
};

/**
 * The headings the precedents give clauses on a topic, best first: those that begin with a verb and
 * name no foreign place, of the documents nearest to what is written, the shorter before the longer.
 */
export function typicalHeadings(
  topic: string,
  documents: readonly Topical[],
  weights: readonly number[],
): readonly HeadingProposal[] {
  const candidates = documents.flatMap(({ precedent, clauses }, at) =>
    clauses.flatMap(({ unit, topics }): readonly Candidate[] => {
      const text = unit.clause.heading ?? leadPhrase(unit.clause.text);
      if (topics[0] !== topic || text === null) return [];
      const source = { doc: precedent.id, path: unit.path, heading: unit.clause.heading };
      return [
        { text, source, weight: weights[at] ?? 0, names: placeNames(precedent.jurisdiction) },
      ];
    }),
  );
  return proposals(candidates).map(({ text, sources }) => ({ text, sources }));
}

export type ScoredHeading = HeadingProposal & { readonly score: number };

/** Equal texts together; best first. */
export function proposals(candidates: readonly Candidate[]): readonly ScoredHeading[] {
  const byText = new Map<string, { readonly score: number; readonly sources: readonly Source[] }>();
  for (const candidate of candidates) {
    const before = byText.get(candidate.text);
    byText.set(candidate.text, {
      score: (before?.score ?? 0) + scoreOf(candidate),
      sources: [...(before?.sources ?? []), candidate.source],
    });
  }
  return [...byText]
    .map(([text, { score, sources }]) => ({ text, score, sources }))
    .sort((a, b) => b.score - a.score || a.text.length - b.text.length);
}

/** A verb in front counts more than any nearness of the document; a foreign name undoes it. */
const VERB = 2;
const FOREIGN = -2;
const HEADED = 1;
/** 打造知识产权保护“新高地”: a slogan of that government. */
const SLOGAN = -1;
const LONG = 20;

const scoreOf = ({ text, source, weight, names }: Candidate): number =>
  weight +
  (leadsWithVerb(text) ? VERB : 0) +
  (source.heading === null ? 0 : HEADED) +
  (text.endsWith('”') ? SLOGAN : 0) +
  (names.some((name) => text.includes(name)) ? FOREIGN : 0) -
  Math.max(0, text.length - LONG) / LONG;

/** What an item without heading opens with, when that is short enough for a heading. */
function leadPhrase(text: string): string | null {
  const [phrase = ''] = /^[^，,。；;：:\n]+/.exec(text) ?? [];
  return phrase.length >= 4 && phrase.length <= LONGEST_PHRASE ? phrase : null;
}

/** 上海市浦东新区: 上海, 浦东. */
export const placeNames = (jurisdiction: string): readonly string[] =>
  jurisdiction
    .split(/特别行政区|自治区|自治州|新区|[省市区县旗]/)
    .filter((name) => name.length >= 2);
