import { builtInJurisdictions } from '../../library/jurisdictions/built-in.ts';
import { type Forms, formsOf } from '../../library/jurisdictions/forms.ts';
import {
  type Gazetteer,
  gazetteerOf,
  type Home,
  homeNamed,
  namesOf,
} from '../../library/jurisdictions/gazetteer.ts';
import { unitOf } from '../../library/jurisdictions/profile.ts';
import type { Jurisdictions } from '../../library/jurisdictions.ts';
import type { Profile } from '../../model/profile.ts';
import type { From } from './types.ts';

/** Where words come from, taken apart. */
export type Source = Home & { readonly level: From['level'] };

/** Both sides of a borrowing: where the words come from and where they go. */
export type Ground = {
  /** null: not known, as for a draft that is only checked. */
  readonly from: Source | null;
  readonly own: Home;
  readonly profile: Profile;
  /** 区, 县, 市 or 省: what the own document calls its ground. */
  readonly unit: string;
  /** The same of the text: 市 of a city; '' where it speaks for the whole country. */
  readonly fromUnit: string;
  /** True when the words come from the own city (or its government). */
  readonly sameCity: boolean;
  /** The names under which the text's own ground stands in it: 北京市, 北京; 浦东新区, 浦东. */
  readonly selfNames: readonly string[];
  readonly selfForms: Forms;
  readonly gazetteer: Gazetteer;
};

/** @param from where the text comes from; null: not known, or written here. */
export function groundOf(
  from: From | null,
  profile: Profile,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): Ground {
  const own = ownHome(profile, jurisdictions);
  const source = from === null ? null : sourceOf(from, jurisdictions);
  const selfNames = source === null ? [] : selfNamesOf(source);
  return {
    from: source,
    own,
    profile,
    unit: /[区县市旗省]$/.exec(profile.selfDeixis)?.[0] ?? '区',
    fromUnit: source === null ? '' : fromUnitOf(source),
    sameCity: source !== null && source.city !== '' && source.city === own.city,
    selfNames,
    selfForms: selfNames.length === 0 ? NO_FORMS : formsOf(selfNames),
    gazetteer: gazetteerOf(jurisdictions),
  };
}

const NO_FORMS = formsOf([]);

/** A city of county level (胶州市) is the district of its document. */
function sourceOf({ jurisdiction, level }: From, jurisdictions: Jurisdictions): Source {
  const home = homeNamed(jurisdiction, jurisdictions);
  if (level === '国家') return { ...home, level };
  if (level === '区级' && home.district === '')
    return { ...home, city: '', district: home.city, level };
  return { ...home, level: home.district === '' ? level : '区级' };
}

/** The profile may say 杭州 or 浙江省杭州市, 西湖区 or 浙江省杭州市西湖区. */
function ownHome({ city, district, districtFull }: Profile, jurisdictions: Jurisdictions): Home {
  const full = homeNamed(districtFull, jurisdictions);
  const place = homeNamed(city, jurisdictions);
  return {
    province: place.province || full.province,
    // The document of a province has no city: 湖北省 for both.
    city: place.city || full.city || (place.province === '' ? city : ''),
    district: district || full.district,
  };
}

function fromUnitOf({ level, district }: Source): string {
  if (level === '国家') return '';
  if (level === '区级') return unitOf(district);
  return level === '市级' ? '市' : '省';
}

function selfNamesOf({ level, province, city, district }: Source): readonly string[] {
  if (level === '国家') return [];
  if (level === '区级') return namesOf(district);
  return level === '市级' ? namesOf(city) : namesOf(province);
}
