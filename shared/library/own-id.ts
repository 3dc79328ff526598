import { hashOf } from '../model/hash.ts';

const SHORTEST = 4;

/**
 * Ids to be typed on the command line, the shortest first: own-2024-3f2a. They come from the year and
 * the text, so that the same document has the same one at every desk; longer ones, then counted ones
 * are for those whose short one is taken. Never ends.
 */
export function* ownIds(year: number, text: string): Generator<string> {
  const hash = hashOf(text).padStart(11, '0');
  for (let length = SHORTEST; length <= hash.length; length += 1) {
    yield `own-${year}-${hash.slice(-length)}`;
  }
  for (let count = 2; ; count += 1) yield `own-${year}-${hash}-${count}`;
}
