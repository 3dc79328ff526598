import { segment } from '../text/segment.ts';
import type { Evidence, TopicModel } from './model.ts';
import { packed, surplus } from './packed.ts';
import type { Wording } from './units.ts';

const MOST_WORDS = 5;
/** What says less than this share of the strongest word decided nothing (每年, 更加). */
const LEAST_SHARE = 0.15;
/** What one cue adds, measured like the other evidence. */
const CUE = 0.1;

/**
 * The words that speak more for a topic than for the others on average: at most five, the longest
 * first. Cues in their whole words (专利代理 as 专利代理机构), no single characters, nothing that stands
 * inside another one.
 *
 * @param topic its number in the model.
 */
export function decidingWords(
  { heading, body }: Wording,
  { vector, cues }: Evidence,
  topic: number,
  { centres }: TopicModel,
): readonly string[] {
  const lines = [heading, ...body.split('\n')].map((line) => segment(line));
  const words = new Set(lines.flat().filter((word) => word.length > 1));
  const strengths = new Map<string, number>();
  const add = (word: string, strength: number): void => {
    if (word !== '' && strength > 0) strengths.set(word, (strengths.get(word) ?? 0) + strength);
  };
  const gains = surplus(packed(vector), centres, topic);
  [...vector.keys()].forEach((term, at) => {
    if (words.has(term)) add(term, gains[at] ?? 0);
  });
  for (const [cue, count] of cues.get(topic) ?? []) add(wholeWords(lines, cue), CUE * count);
  const ranked = [...strengths].sort(([, a], [, b]) => b - a);
  const least = (ranked[0]?.[1] ?? 0) * LEAST_SHARE;
  const strongest = ranked.filter(([, strength]) => strength >= least).map(([word]) => word);
  return strongest
    .filter((word) => !strongest.some((other) => other !== word && other.includes(word)))
    .slice(0, MOST_WORDS)
    .sort((a, b) => b.length - a.length);
}

/** A cue where it first stands, stretched to the words it begins and ends in; '' where it does not. */
function wholeWords(lines: readonly (readonly string[])[], cue: string): string {
  for (const words of lines) {
    const from = words.join('').indexOf(cue);
    if (from < 0) continue;
    let at = 0;
    const touched = words.filter((word) => {
      at += word.length;
      return at > from && at - word.length < from + cue.length;
    });
    return touched.join('');
  }
  return '';
}
