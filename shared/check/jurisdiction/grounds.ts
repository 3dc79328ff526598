import { type Ground, groundOf } from '../../suggest/localise/ground.ts';
import type { Origin } from '../sourced.ts';
import type { Context } from '../types.ts';

/** The own ground of a context, as words of unknown or of known origin are measured by it. */
export type Grounds = {
  /** null where nobody knows whose document it is, or where it speaks for the whole country. */
  readonly own: Ground | null;
  readonly from: (origin: Origin) => Ground;
};

const known = new WeakMap<Context, Grounds>();

/** Made once for a context. */
export function groundsOf(context: Context): Grounds {
  const before = known.get(context);
  if (before !== undefined) return before;
  const made = make(context);
  known.set(context, made);
  return made;
}

function make({ profile, level, jurisdictions }: Context): Grounds {
  const isKnown = level !== '国家' && (profile.district !== '' || profile.city !== '');
  const origins = new Map<string, Ground>();
  return {
    own: isKnown ? groundOf(null, profile, jurisdictions) : null,
    from: ({ jurisdiction, level }) => {
      const key = `${level} ${jurisdiction}`;
      const before = origins.get(key) ?? groundOf({ jurisdiction, level }, profile, jurisdictions);
      origins.set(key, before);
      return before;
    },
  };
}
