import type { Jurisdictions } from '../library/jurisdictions.ts';
import { edited } from '../model/edit.ts';
import type { Profile } from '../model/profile.ts';
import type { Span } from '../model/span.ts';
import { groundOf } from './localise/ground.ts';
import { marksIn } from './localise/marks.ts';
import { pastDeadlines } from './localise/past.ts';
import type { From, LocalChange, Localised, LocalNote, Mark } from './localise/types.ts';

export { leftovers } from './localise/leftovers.ts';
export type { From, LocalChange, Localised, LocalNote } from './localise/types.ts';

type LocaliseOptions = {
  /** Changes the drafter does not want, by their places in the original. */
  readonly keep?: readonly Span[];
  /** Cities and districts with the user's own entries. */
  readonly jurisdictions?: Jurisdictions;
  /** ISO date; with it deadlines that have gone by are noted. */
  readonly today?: string;
};

/**
 * 本地化: words of another government's document as the own district would have them. 本市 becomes
 * 本区, a body its counterpart in the profile; what has no sure counterpart becomes ［待填：…］ and is
 * never guessed. Amounts, dates and quoted titles stay. Applying it twice changes nothing more.
 */
export function localise(
  text: string,
  from: From,
  profile: Profile,
  { keep = [], jurisdictions, today }: LocaliseOptions = {},
): Localised {
  const marks = marksIn(text, groundOf(from, profile, jurisdictions));
  const changes = marks
    .filter(isChange)
    .filter(({ span }) => !keep.some((one) => one.from === span.from && one.to === span.to))
    .map(({ act: _, about: __, ...change }): LocalChange => change);
  const notes = [
    ...marks.filter(isKept).map(({ span, reason }): LocalNote => {
      return { kind: 'kept', span, text: text.slice(span.from, span.to), reason };
    }),
    ...(today === undefined ? [] : pastDeadlines(text, today)),
  ];
  return { text: applied(text, changes), changes, notes };
}

const isChange = (mark: Mark): mark is Extract<Mark, { readonly act: 'change' }> =>
  mark.act === 'change';

/** A mark without a reason only protects words that localising put in before. */
const isKept = (mark: Mark): boolean => mark.act === 'keep' && mark.reason !== '';

/** The text with the changes made; they stand in order and do not overlap. */
export const applied = (text: string, changes: readonly LocalChange[]): string =>
  edited(
    text,
    changes.map(({ span, to }) => ({ ...span, insert: to })),
  );
