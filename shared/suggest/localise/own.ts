import type { Place } from '../../library/jurisdictions/gazetteer.ts';
import type { Ground } from './ground.ts';

/** True for what lies in the own district, holds it, or belongs to its city. */
export function isOwn(place: Place, { own, profile }: Ground): boolean {
  const { kind, name, province, city, districts, members } = place;
  if (kind === 'region') return profile.region.includes(name) || members.includes(own.province);
  if (province !== own.province || own.province === '') return false;
  // Of a zone elsewhere no more than its province is known: 城西科创大走廊.
  if (kind === 'province' || own.city === '' || city === '') return true;
  if (city !== own.city) return false;
  // A zone without districts is spread over all of them (中关村); a city has all its districts.
  return own.district === '' || districts.length === 0 || districts.includes(own.district);
}
