import type { CopiedPassage } from './types.ts';

/**
 * The shortest run of equal characters that is looked at. The everyday words of the trade are shorter
 * (知识产权服务业 has seven characters), a borrowed half-sentence is longer.
 */
export const RUN = 8;

/** Stands between the texts of an index; no passage runs over it. A noncharacter of Unicode. */
export const SEPARATOR = '\uffff';
const NEVER_EQUAL = SEPARATOR.charCodeAt(0);

/** Every run of eight characters of a text by its hash: heads of chains in order of the text. */
export type RunIndex = {
  readonly text: string;
  readonly heads: Int32Array;
  readonly next: Int32Array;
};

/** Places looked at for one run. A phrase that stands more often says nothing about its origin. */
const MOST_PLACES = 32;

export function indexRuns(text: string): RunIndex {
  const count = Math.max(0, text.length - RUN + 1);
  const keys = keysOf(text);
  let size = 16;
  while (size < count * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(count);
  for (let at = count - 1; at >= 0; at -= 1) {
    const slot = (keys[at] ?? 0) & (size - 1);
    next[at] = heads[slot] ?? -1;
    heads[slot] = at;
  }
  return { text, heads, next };
}

/**
 * All characters of the draft that lie in a run of at least eight found in the indexed text, cut
 * into as few stretches as reach them: at each place the run that goes on furthest (greedy cover of
 * a line by intervals). Linear: a place costs at most `MOST_PLACES` looks times what it gains.
 */
export function runsOf(draft: string, index: RunIndex): readonly CopiedPassage[] {
  const keys = keysOf(draft);
  const found: CopiedPassage[] = [];
  for (let at = 0; at < keys.length; ) {
    let last = longestAt(draft, at, keys, index);
    if (last === null) {
      at += 1;
      continue;
    }
    for (;;) {
      const further = furthest(draft, last.to, keys, index);
      if (further === null) break;
      const [before, behind] = apart(draft, last, stretched(draft, further, last.from, index));
      if (before !== null) found.push(before);
      last = behind;
    }
    found.push(last);
    at = last.to + 1;
  }
  return found;
}

/** The run that begins at or shortly before `end` and leads furthest beyond it. */
function furthest(
  draft: string,
  end: number,
  keys: Int32Array,
  index: RunIndex,
): CopiedPassage | null {
  let best: CopiedPassage | null = null;
  for (let at = Math.max(0, end - RUN + 1); at <= end; at += 1) {
    const run = longestAt(draft, at, keys, index);
    if (run !== null && run.to > (best?.to ?? end)) best = run;
  }
  return best;
}

function longestAt(
  draft: string,
  at: number,
  keys: Int32Array,
  { text, heads, next }: RunIndex,
): CopiedPassage | null {
  if (at >= keys.length) return null;
  let place = heads[(keys[at] ?? 0) & (heads.length - 1)] ?? -1;
  let [length, otherFrom] = [0, 0];
  for (let looks = 0; place >= 0 && looks < MOST_PLACES; looks += 1) {
    let same = 0;
    while (isSame(draft, at + same, text, place + same)) same += 1;
    if (same > length) [length, otherFrom] = [same, place];
    place = next[place] ?? -1;
  }
  return length < RUN ? null : { from: at, to: at + length, otherFrom };
}

/** Drawn out to the left as far as the texts agree, at most to `least`. */
function stretched(
  draft: string,
  run: CopiedPassage,
  least: number,
  { text }: RunIndex,
): CopiedPassage {
  let by = 0;
  while (run.from - by > least && isSame(draft, run.from - by - 1, text, run.otherFrom - by - 1))
    by += 1;
  return { from: run.from - by, to: run.to, otherFrom: run.otherFrom - by };
}

/**
 * Two runs that overlap: what both have goes to the longer one, but a mark stays with the words it
 * closes (作用，| 及时受理…).
 */
function apart(
  draft: string,
  before: CopiedPassage,
  behind: CopiedPassage,
): readonly [CopiedPassage | null, CopiedPassage] {
  if (behind.from <= before.from) return [null, behind];
  let cut = Math.min(behind.from, before.to);
  if (behind.to - behind.from < before.to - before.from) cut = before.to;
  while (cut < before.to && CLOSING_MARK.test(draft.charAt(cut))) cut += 1;
  const by = Math.max(0, cut - behind.from);
  return [
    { ...before, to: cut },
    { ...behind, from: behind.from + by, otherFrom: behind.otherFrom + by },
  ];
}

const CLOSING_MARK = /[，,、。；;：:？！）)】〕》”’]/;

function isSame(a: string, at: number, b: string, place: number): boolean {
  const code = a.charCodeAt(at);
  // NaN beyond either end equals nothing.
  return code === b.charCodeAt(place) && code !== NEVER_EQUAL;
}

const BASE = 0x01000193;
/** BASE to the power of RUN - 1, in 32 bits. */
const HIGHEST = Array.from({ length: RUN - 1 }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
);

/** A hash for each place where eight characters begin (Rabin–Karp), its high bits mixed down. */
function keysOf(text: string): Int32Array {
  const keys = new Int32Array(Math.max(0, text.length - RUN + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= RUN) hash = (hash - Math.imul(text.charCodeAt(at - RUN), HIGHEST)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= RUN - 1) keys[at - RUN + 1] = hash ^ (hash >>> 15);
  }
  return keys;
}
