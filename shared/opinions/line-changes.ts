import { likeness } from '../compare/decisions/likeness.ts';
import type { LineChange } from '../model/opinion.ts';
import { tidied } from './lines.ts';

/** Two paragraphs with so much in common are one that was rewritten. */
const REWRITTEN = 0.3;
/** More pairs than this are not weighed: they are taken in order. */
const MOST_PAIRS = 10_000;

/**
 * What became of some paragraphs, paragraph by paragraph and without the blanks around them.
 *
 * @param above the paragraph that stands before them; '' at the head of the text
 */
export function lineChanges(before: string, after: string, above: string): readonly LineChange[] {
  const [old, now] = [filled(before), filled(after)];
  const changes: LineChange[] = [];
  let [at, last] = [0, above];
  for (const [words, from] of pairs(old, now)) {
    const to = from ?? at;
    for (const line of old.slice(at, to)) {
      changes.push({ kind: 'remove', line });
      last = line;
    }
    at = to;
    const line = from === null ? undefined : old[at];
    if (line === undefined) changes.push({ kind: 'add', line: last, words });
    else {
      if (line !== words) changes.push({ kind: 'rewrite', line, words });
      at += 1;
      last = line;
    }
  }
  for (const line of old.slice(at)) changes.push({ kind: 'remove', line });
  return changes;
}

const filled = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [tidied(line)]));

/** Each new paragraph with the place of the old one it comes from, null for none; in order. */
function pairs(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [words: string, from: number | null])[] {
  if (old.length === 1 && now.length === 1) return now.map((words) => [words, 0]);
  const bounded = old.length * now.length > MOST_PAIRS;
  let next = 0;
  return now.map((words, at) => {
    const same = old.indexOf(words, next);
    const from = same >= 0 ? same : bounded ? null : mostLike(words, old, next, now.slice(at + 1));
    if (from !== null) next = from + 1;
    return [words, from];
  });
}

/** The old paragraph most like a new one, unless it comes back word for word further on. */
function mostLike(
  words: string,
  old: readonly string[],
  from: number,
  later: readonly string[],
): number | null {
  let best: number | null = null;
  let most = REWRITTEN;
  for (let at = from; at < old.length; at++) {
    const line = old[at] ?? '';
    // One behind a paragraph that stayed cannot have come before it.
    if (later.includes(line)) break;
    const share = likeness(line, words);
    if (share > most) [best, most] = [at, share];
  }
  return best;
}
