import { likeness } from '../../compare/decisions/likeness.ts';
import type { Borrowed } from '../../model/borrowed.ts';
import { type Claims, contained, knownWords } from './claims.ts';
import { nearAt, nearness } from './near.ts';
import type { TextSentence } from './text-sentences.ts';

/**
 * From here on a changed sentence is the borrowed one, by how many of its neighbours stayed: between
 * both of them it was rewritten where it stood.
 */
const ENOUGH: Readonly<Record<0 | 1 | 2, number>> = { 0: 0.75, 1: 0.4, 2: 0.2 };
/** What a neighbour that stayed is worth beside likeness. */
const NEAR = 0.15;
/** So much of the borrowed words in a longer sentence: it was joined with its neighbour. */
const JOINED = 0.8;
/** Shorter words stand in a longer sentence by chance. */
const TELLING = 8;

type Candidate = {
  readonly record: Borrowed;
  readonly sentence: TextSentence;
  readonly score: number;
};

/** Changed sentences for the records that have none yet, the surest first. */
export function takeChanged(claims: Claims): void {
  const candidates = claims.records
    .filter((record) => claims.of(record).length === 0)
    .flatMap((record) => candidatesOf(record, claims));
  const done = new Set<Borrowed>();
  for (const { record, sentence } of candidates.sort((a, b) => b.score - a.score)) {
    if (!done.has(record) && claims.take(record, sentence)) done.add(record);
  }
}

function candidatesOf(record: Borrowed, claims: Claims): readonly Candidate[] {
  const known = knownWords(record);
  const places = new Set([
    ...known.flatMap((words) => claims.index.sharing(words)),
    ...besideNeighbours(record, claims),
  ]);
  return [...places].flatMap((sentence) => {
    const near = nearness(record, sentence, claims);
    // What was its neighbour is not itself, unless that one stands beside it as before.
    const words = nearAt(claims.sentences, sentence.at);
    if (near < 2 && (words === record.near?.before || words === record.near?.after)) return [];
    const alike = Math.max(...known.map((own) => scoreOf(own, sentence.words, near > 0)));
    return alike >= ENOUGH[near] ? [{ record, sentence, score: alike + near * NEAR }] : [];
  });
}

function scoreOf(own: string, words: string, near: boolean): number {
  const alike = likeness(own, words);
  const telling = near || own.length >= TELLING;
  return telling && contained(own, words) >= JOINED ? Math.max(alike, ENOUGH[0]) : alike;
}

/** The sentences behind the one that stood before, and before the one that stood behind. */
function besideNeighbours(
  { near }: Borrowed,
  { index, sentences }: Claims,
): readonly TextSentence[] {
  if (near === undefined) return [];
  const beside = (words: string, end: number, step: 1 | -1) =>
    (words === '' ? [{ at: end }] : index.equal(words).slice(0, MOST_COPIES)).flatMap(
      ({ at }) => sentences[at + step] ?? [],
    );
  return [...beside(near.before, -1, 1), ...beside(near.after, sentences.length, -1)];
}

const MOST_COPIES = 20;
