import { followed, type RemarkPlace, remarkPlaces } from '../compare/remarks/places.ts';
import type { Opinion, Round } from '../model/opinion.ts';

/** Where opinions stand in the present text; one on the whole text, or unsure, has no place. */
export const opinionPlaces = (
  opinions: readonly Opinion[],
  text: string,
): ReadonlyMap<string, RemarkPlace> =>
  remarkPlaces(
    opinions.filter(({ place, line }) => place === 'clause' && line !== ''),
    text,
  );

/**
 * The rounds with the paragraphs their opinions were found in, as remarks go along with their
 * words. The very same array where nothing is new.
 */
export function followedRounds(rounds: readonly Round[], text: string): readonly Round[] {
  const next = rounds.map((round) => {
    const opinions = followed(round.opinions, opinionPlaces(round.opinions, text));
    return opinions === round.opinions ? round : { ...round, opinions };
  });
  return next.some((round, at) => round !== rounds[at]) ? next : rounds;
}
