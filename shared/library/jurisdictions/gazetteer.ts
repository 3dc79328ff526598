import { stemOf } from './find.ts';
import { type Forms, formAt, formsOf } from './forms.ts';
import type { Jurisdictions } from './schema.ts';

export type PlaceKind =
  | 'province'
  | 'city'
  | 'district'
  | 'zone' // 漕河泾, 中关村, 雄安新区
  | 'region' // 长三角
  | 'platform' // 随申办
  | 'position'; // 北方会展之都

/** Something with a name that belongs to some place. */
export type Place = {
  readonly kind: PlaceKind;
  /** Its full name; `form` is how the text has it. */
  readonly name: string;
  /** 浙江省; of a municipality the city itself. '' for a region. */
  readonly province: string;
  /** 杭州市; '' for what belongs to a whole province. */
  readonly city: string;
  /** The districts it lies in; empty where that does not matter or is not known. */
  readonly districts: readonly string[];
  /** Provinces of a region. */
  readonly members: readonly string[];
};

/** All names of places, each under every form it is written in. */
export type Gazetteer = {
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly forms: Forms;
  /** How the numbers of documents begin: 沪, 徐府; district '' for a city, city '' for a province. */
  readonly codes: readonly Code[];
};

export type Code = {
  readonly code: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
};

const made = new WeakMap<Jurisdictions, Gazetteer>();

/** The gazetteer of some data, made once. */
export function gazetteerOf(jurisdictions: Jurisdictions): Gazetteer {
  const known = made.get(jurisdictions);
  if (known !== undefined) return known;
  const gazetteer = make(jurisdictions);
  made.set(jurisdictions, gazetteer);
  return gazetteer;
}

function make({ cities, elsewhere }: Jurisdictions): Gazetteer {
  const places = new Map<string, Place[]>();
  const add = (forms: readonly string[], place: Place): void => {
    for (const form of new Set(forms)) {
      const list = places.get(form) ?? [];
      list.push(place);
      places.set(form, list);
    }
  };
  const codes: Code[] = [];
  const unclear = new Set(elsewhere.unclear);
  const nowhere = { province: '', city: '', districts: [], members: [] };

  for (const entry of elsewhere.provinces) {
    const { name, short, also, abbreviations, cities: towns, platforms } = entry;
    const place = { ...nowhere, province: name };
    for (const code of abbreviations) codes.push({ code, province: name, city: '', district: '' });
    add(unclear.has(short) ? [name, ...also] : [name, short, ...also], {
      ...place,
      kind: 'province',
      name,
    });
    add(platforms, { ...place, kind: 'platform', name: platforms[0] ?? name });
    for (const town of towns) {
      const bare = town.replace(/市$/, '');
      add(unclear.has(bare) ? [town] : [town, bare], {
        ...place,
        kind: 'city',
        name: town,
        city: town,
      });
      for (const code of elsewhere.abbreviations[town] ?? [])
        codes.push({ code, province: name, city: town, district: '' });
    }
  }
  for (const city of cities) {
    const home = elsewhere.provinces.find(({ cities }) => cities.includes(city.name));
    const place = { ...nowhere, province: home?.name ?? city.name, city: city.name };
    for (const code of [...city.abbreviations, ...city.codes])
      codes.push({ code, province: place.province, city: city.name, district: '' });
    add([city.name, city.short, ...city.also], { ...place, kind: 'city', name: city.name });
    add(city.platforms, { ...place, kind: 'platform', name: city.platforms[0] ?? city.name });
    add(city.positions, { ...place, kind: 'position', name: city.positions[0] ?? city.name });
    for (const { name, also, districts } of city.zones)
      add([name, ...also], { ...place, kind: 'zone', name, districts });
    for (const { name, short, codes: own, places: spots, platforms } of city.districts) {
      for (const code of [...own, stemOf(name)])
        codes.push({ code, province: place.province, city: city.name, district: name });
      const here = { ...place, districts: [name] };
      add(short === undefined ? [name] : [name, short], { ...here, kind: 'district', name });
      for (const spot of spots) add([spot], { ...here, kind: 'zone', name: spot });
      add(platforms, { ...here, kind: 'platform', name: platforms[0] ?? name });
    }
  }
  for (const { name, also, in: province } of elsewhere.zones)
    add([name, ...also], { ...nowhere, kind: 'zone', name, province });
  for (const term of elsewhere.nationwide) places.delete(term);
  for (const { name, also, members } of [...elsewhere.regions, ...elsewhere.compounds])
    add([name, ...also], { ...nowhere, kind: 'region', name, members });

  return {
    places,
    forms: formsOf(places.keys()),
    codes,
  };
}

/** True for a province, a city or a district: what can stand before the name of a body. */
export const isGround = ({ kind }: Place): boolean =>
  kind === 'province' || kind === 'city' || kind === 'district';

/** Where a document or a district is at home. '' for what is not told. */
export type Home = {
  readonly province: string;
  readonly city: string;
  readonly district: string;
};

/** 上海市浦东新区, 浙江省杭州市西湖区, 广东省; a district nobody described counts by its ending. */
export function homeNamed(jurisdiction: string, jurisdictions: Jurisdictions): Home {
  const { places, forms } = gazetteerOf(jurisdictions);
  let rest = jurisdiction.replace(/\s/g, '');
  let home: Home = { province: '', city: '', district: '' };
  for (let form = formAt(forms, rest, 0); form !== ''; form = formAt(forms, rest, 0)) {
    const inside = (places.get(form) ?? []).find(
      (place) => isGround(place) && isInside(place, home),
    );
    if (inside === undefined) break;
    const { province, city, kind, name } = inside;
    home = { province, city, district: kind === 'district' ? name : '' };
    rest = rest.slice(form.length);
  }
  if (home.city === '' && /^\p{Script=Han}{2,8}?市(?=\p{Script=Han}{2,}|$)/u.test(rest)) {
    const [city = ''] = /^\p{Script=Han}{2,8}?市/u.exec(rest) ?? [];
    home = { ...home, city };
    rest = rest.slice(city.length);
  }
  return /[区县市旗]$/.test(rest) && home.district === '' ? { ...home, district: rest } : home;
}

/** The names a home goes by in a text: 徐汇区 and 徐汇, 湖北省 and 湖北; the longer first. */
export const namesOf = (name: string): readonly string[] =>
  name === '' ? [] : [...new Set([name, stemOf(name.replace(/(?<=.{2})省$/, ''))])];

/** True for the next smaller place: a city of the province, a district of the city. */
const isInside = ({ kind, province, city }: Place, home: Home): boolean =>
  kind === 'district'
    ? home.district === '' && (home.city === '' || home.city === city)
    : home.city === '' && (home.province === '' || (kind === 'city' && home.province === province));
