import { hashOf } from '../model/hash.ts';
import type { Opinion, Round } from '../model/opinion.ts';
import type { Found, Reply } from './types.ts';
import { withKnownUnits, withUnit } from './units-of.ts';

/**
 * A round with what came back in it. An opinion that is there already stays as it is, with what was
 * decided; so a file read twice doubles nothing. A reply that replaces takes away what the unit
 * sent in files before and keeps the decisions on what it says again.
 */
export const withReplies = (round: Round, replies: readonly Reply[]): Round =>
  withKnownUnits(replies.reduce(withReply, round));

function withReply(round: Round, reply: Reply): Round {
  const { unit, source, none, found, replaces } = reply;
  const before = new Map(
    round.opinions.filter((one) => one.unit === unit).map((one) => [wordsOf(one), one]),
  );
  const kept = replaces
    ? round.opinions.filter((one) => one.unit !== unit || one.source === '')
    : round.opinions;
  const times = new Map<string, number>();
  const taken = new Set(kept.map(({ id }) => id));
  const fresh = found.flatMap((one): Opinion[] => {
    const words = wordsOf({ unit, ...one });
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    const id = `${hashOf(words)}-${time}`;
    if (taken.has(id)) return [];
    const { decision = 'open', reason = '' } = before.get(words) ?? {};
    return [{ ...one, id, unit, source, decision, reason }];
  });
  const said = kept.some((one) => one.unit === unit) || fresh.length > 0;
  return {
    ...round,
    units: unit === '' ? round.units : withUnit(round.units, unit, none && !said),
    opinions: [...kept, ...fresh],
  };
}

/**
 * What makes an opinion this one: who said what of which words. The name of the file says
 * nothing: it comes back as 反馈(1).docx.
 */
const wordsOf = ({
  unit,
  author,
  at,
  said,
  quote,
  line,
}: Pick<Found, 'author' | 'at' | 'said' | 'quote' | 'line'> & {
  readonly unit: string;
}): string => JSON.stringify([unit, author, at, said, quote, line]);
