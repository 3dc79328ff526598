import type { Jurisdictions } from '../../library/jurisdictions.ts';
import type { Profile } from '../../model/profile.ts';
import { groundOf } from './ground.ts';
import { marksIn } from './marks.ts';
import type { From, LocalChange } from './types.ts';

/**
 * 残留: what of another government's ground a text still names, with what would stand there.
 *
 * @param from where the words come from; null when nobody knows, as for a draft that is checked
 */
export function leftovers(
  text: string,
  from: From | null,
  profile: Profile,
  jurisdictions?: Jurisdictions,
): readonly LocalChange[] {
  return marksIn(text, groundOf(from, profile, jurisdictions)).flatMap((mark) => {
    if (mark.act === 'keep') return [];
    const { act: _, about: __, ...change } = mark;
    return [change];
  });
}
