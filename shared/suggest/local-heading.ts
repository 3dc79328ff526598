import type { Jurisdictions } from '../library/jurisdictions.ts';
import { blanksIn } from '../model/blanks.ts';
import type { Profile } from '../model/profile.ts';
import { type From, localise } from './localise.ts';

/** Whose words are written, and what is known of cities and districts. */
export type LocalGround = { readonly profile: Profile; readonly jurisdictions: Jurisdictions };

/** A heading in the own district's words; null where it names what only the other place has. */
export function localHeading(
  heading: string,
  from: From,
  { profile, jurisdictions }: LocalGround,
): string | null {
  const { text } = localise(heading, from, profile, { jurisdictions });
  return blanksIn(text).length > 0 ? null : text;
}
