import type { Profile } from '../../shared/model/profile.ts';

/** Without blanks around names and without rows that were left empty. */
export const tidy = (profile: Profile): Profile => ({
  ...profile,
  district: profile.district.trim(),
  city: profile.city.trim(),
  replacements: profile.replacements
    .map(({ from, to }) => ({ from: from.trim(), to: to.trim() }))
    .filter(({ from, to }) => from !== '' && to !== ''),
});
