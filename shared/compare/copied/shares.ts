import type { Precedent } from '../../model/document.ts';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { unitsOf } from '../../topics/units.ts';
import { passagesOf } from './passages.ts';
import { indexRuns, type RunIndex, SEPARATOR } from './runs.ts';
import type { ClausePassage, ClauseShare, CopiedClause, CopiedReport } from './types.ts';

/**
 * What of the draft stands word for word in the precedents, by clause and as a whole. A passage is
 * looked for in all clauses of a precedent, wherever the draft's clause is linked to.
 */
export function copiedShares(draft: Policy, precedents: readonly Precedent[]): CopiedReport {
  const clauses = unitsOf(draft.clauses).map(({ path, body }): CopiedClause => {
    const shares = precedents
      .map((precedent) => shareOf(body, precedent))
      .filter(({ passages }) => passages.length > 0);
    return { path, text: body, share: anyShare(body, shares), precedents: shares };
  });
  const characters = clauses.reduce((sum, { text }) => sum + text.length, 0);
  const ofDraft = (shareIn: (clause: CopiedClause) => number): number =>
    characters === 0
      ? 0
      : clauses.reduce((sum, clause) => sum + shareIn(clause) * clause.text.length, 0) / characters;
  return {
    characters,
    share: ofDraft(({ share }) => share),
    precedents: precedents.map(({ id }) => ({
      doc: id,
      share: ofDraft((clause) => clause.precedents.find(({ doc }) => doc === id)?.share ?? 0),
    })),
    clauses,
  };
}

function shareOf(text: string, precedent: Precedent): ClauseShare {
  const passages = passagesIn(text, precedent);
  return { doc: precedent.id, share: covered(passages) / Math.max(1, text.length), passages };
}

/** A character that stands in several precedents counts once. */
function anyShare(text: string, shares: readonly ClauseShare[]): number {
  if (text.length === 0) return 0;
  const inAny = new Uint8Array(text.length);
  for (const { passages } of shares) for (const { from, to } of passages) inAny.fill(1, from, to);
  return inAny.reduce((sum, one) => sum + one, 0) / text.length;
}

const covered = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** All clauses of a precedent as one indexed text. */
type Corpus = {
  readonly index: RunIndex;
  readonly paths: readonly string[];
  /** Where each clause begins in the index. */
  readonly starts: readonly number[];
  /** What was found for a clause's text; after a keystroke all clauses but one are the same. */
  readonly found: Map<string, readonly ClausePassage[]>;
};

const FOUND_KEPT = 2_000;
const corpora = new WeakMap<Precedent, Corpus>();

function corpusOf(precedent: Precedent): Corpus {
  const known = corpora.get(precedent);
  if (known !== undefined) return known;
  const units = unitsOf(precedent.policy.clauses);
  const starts = [0];
  for (const { body } of units) starts.push((starts.at(-1) ?? 0) + body.length + 1);
  const corpus = {
    index: indexRuns(units.map(({ body }) => body).join(SEPARATOR)),
    paths: units.map(({ path }) => path),
    starts,
    found: new Map(),
  };
  corpora.set(precedent, corpus);
  return corpus;
}

function passagesIn(text: string, precedent: Precedent): readonly ClausePassage[] {
  const { index, paths, starts, found } = corpusOf(precedent);
  const known = found.get(text);
  if (known !== undefined) return known;
  const passages = passagesOf(text, index).map((passage): ClausePassage => {
    const at = lastAtMost(starts, passage.otherFrom);
    return {
      ...passage,
      other: paths[at] ?? '',
      otherFrom: passage.otherFrom - (starts[at] ?? 0),
    };
  });
  if (found.size >= FOUND_KEPT) found.clear();
  found.set(text, passages);
  return passages;
}

/** Index of the last of the ascending numbers that is not greater. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle;
  }
  return low;
}
