import type { Span } from '../../model/span.ts';
import type { Sentence } from '../difference/sentences.ts';
import type { SharedPhrase } from './phrases.ts';
import type { LooseSentence } from './types.ts';

/** Characters two sentences share at least, all phrases together. */
const LEAST_SHARED = 6;
/** Share of the shorter sentence they make up at least. */
const LEAST_SHARE = 0.1;

/** What sentence `a` of one text and `b` of the other share. */
type Bond = {
  readonly a: number;
  readonly b: number;
  readonly inA: readonly Span[];
  readonly inB: readonly Span[];
  readonly score: number;
};

/**
 * The sentences of both texts with their counterparts: two sentences correspond when one of them
 * has no better counterpart than the other.
 */
export function counterparts(
  a: readonly Sentence[],
  b: readonly Sentence[],
  phrases: readonly SharedPhrase[],
): readonly [readonly LooseSentence[], readonly LooseSentence[]] {
  const bonds = bondsOf(a, b, phrases);
  const bestOfA = new Map<number, Bond>();
  const bestOfB = new Map<number, Bond>();
  for (const bond of bonds) {
    if (!bestOfA.has(bond.a)) bestOfA.set(bond.a, bond);
    if (!bestOfB.has(bond.b)) bestOfB.set(bond.b, bond);
  }
  const kept = bonds.filter((bond) => bestOfA.get(bond.a) === bond || bestOfB.get(bond.b) === bond);
  const sideA = sideOf(a, kept, (bond) => [bond.a, bond.b, bond.inA]);
  const sideB = sideOf(b, kept, (bond) => [bond.b, bond.a, bond.inB]);
  return [sideA, sideB];
}

/** Pairs of sentences that share enough, best first. */
function bondsOf(
  a: readonly Sentence[],
  b: readonly Sentence[],
  phrases: readonly SharedPhrase[],
): readonly Bond[] {
  const together = new Map<string, SharedPhrase[]>();
  for (const phrase of phrases) {
    const key = `${phrase.a.sentence} ${phrase.b.sentence}`;
    const list = together.get(key);
    if (list) list.push(phrase);
    else together.set(key, [phrase]);
  }
  const bonds: Bond[] = [];
  for (const list of together.values()) {
    const [first] = list;
    const one = first && a[first.a.sentence];
    const other = first && b[first.b.sentence];
    if (!one || !other) continue;
    const inA = united(list.map(({ a: { from }, length }) => spanOf(one, from, length)));
    const inB = united(list.map(({ b: { from }, length }) => spanOf(other, from, length)));
    const shared = Math.min(sizeOf(inA), sizeOf(inB));
    const shorter = Math.min(one.text.length, other.text.length);
    if (shared < LEAST_SHARED || shared < LEAST_SHARE * shorter) continue;
    const score = shared / Math.sqrt(one.text.length * other.text.length);
    bonds.push({ a: first.a.sentence, b: first.b.sentence, inA, inB, score });
  }
  return bonds.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

const spanOf = ({ starts }: Sentence, from: number, length: number): Span => ({
  from: starts[from] ?? 0,
  to: starts[from + length] ?? 0,
});

const sizeOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** In order, spans that overlap or touch made one. */
function united(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((x, y) => x.from - y.from);
  const apart: Span[] = [];
  for (const span of sorted) {
    const last = apart.at(-1);
    if (last && span.from <= last.to)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else apart.push(span);
  }
  return apart;
}

type View = (bond: Bond) => readonly [own: number, other: number, spans: readonly Span[]];

function sideOf(
  sentences: readonly Sentence[],
  bonds: readonly Bond[],
  view: View,
): readonly LooseSentence[] {
  const links = sentences.map((): number[] => []);
  const spans = sentences.map((): Span[] => []);
  for (const bond of bonds) {
    const [own, other, shared] = view(bond);
    links[own]?.push(other);
    spans[own]?.push(...shared);
  }
  return sentences.map(({ text }, at) => ({
    text,
    counterparts: links[at] ?? [],
    shared: united(spans[at] ?? []),
  }));
}
