import { builtInJurisdictions } from '../../library/jurisdictions/built-in.ts';
import {
  type Gazetteer,
  gazetteerOf,
  type Home,
  homeOf,
  namesOf,
} from '../../library/jurisdictions/gazetteer.ts';
import type { Jurisdictions } from '../../library/jurisdictions.ts';
import type { Profile } from '../../model/profile.ts';
import type { From } from './types.ts';

/** Both sides of a borrowing: where the words come from and where they go. */
export type Ground = {
  /** null: not known, as for a draft that is only checked. */
  readonly from: (Home & { readonly level: From['level'] }) | null;
  readonly own: Home;
  readonly profile: Profile;
  /** 区, 县 or 市: what the own document calls its ground. */
  readonly unit: string;
  /** True when the words come from the own city (or its government). */
  readonly sameCity: boolean;
  readonly gazetteer: Gazetteer;
};

export function groundOf(
  from: From | null,
  profile: Profile,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): Ground {
  const own = ownHome(profile, jurisdictions);
  const there = from === null ? null : homeOf(from.jurisdiction, jurisdictions);
  const home =
    from === null || there === null
      ? null
      : { ...there, level: there.district !== '' && from.level !== '国家' ? '区级' : from.level };
  return {
    from: home as Ground['from'],
    own,
    profile,
    unit: /[区县市旗]$/.exec(profile.selfDeixis)?.[0] ?? '区',
    sameCity: home !== null && home.city !== '' && home.city === own.city,
    gazetteer: gazetteerOf(jurisdictions),
  };
}

/** The profile may say 杭州 or 浙江省杭州市, 西湖区 or 浙江省杭州市西湖区. */
function ownHome({ city, district, districtFull }: Profile, jurisdictions: Jurisdictions): Home {
  const full = homeOf(districtFull, jurisdictions);
  const place = homeOf(city, jurisdictions);
  return {
    province: place.province || full.province,
    city: place.city || full.city || city,
    district: district || full.district,
  };
}

/** The names under which the document's own ground stands in it: 北京市, 北京; 浦东新区, 浦东. */
export const selfNames = ({ from }: Ground): readonly string[] => {
  if (from === null || from.level === '国家') return [];
  if (from.level === '区级') return namesOf(from.district);
  return from.level === '市级' ? namesOf(from.city) : namesOf(from.province);
};
