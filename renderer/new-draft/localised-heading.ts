import { blanksIn } from '../../shared/model/blanks.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { localise } from '../../shared/suggest/localise.ts';

/** A heading in the own district's words; null where it names what only the other place has. */
export function localisedHeading(
  heading: string,
  source: Precedent | null,
  profile: Profile,
): string | null {
  const { text } = localise(heading, source ?? { jurisdiction: '', level: '区级' }, profile);
  return blanksIn(text).length > 0 ? null : text;
}
