import { dutiesOf } from '../../library/jurisdictions/duties.ts';
import type { Organ, Profile } from '../../model/profile.ts';

/** The organs of the own district as a text may name them. */
export type OwnOrgans = {
  readonly isKnown: (name: string) => boolean;
  /** The organ whose short form this is, though not the standard one: 区发改委 of 区发展改革委. */
  readonly shortened: (name: string) => Organ | null;
  /** The organ that does what a body of this name does or did: 区市场监管局 for 区工商局. */
  readonly answering: (name: string) => Organ | null;
  /** True for a bureau that districts usually have: 区审计局. */
  readonly isUsual: (name: string) => boolean;
};

const made = new WeakMap<Profile, { readonly organs: OwnOrgans | null }>();

/**
 * null where no list of organs is known: one without a body for 市场监管 or 知识产权 is only what every
 * district has.
 */
export function ownOrgans(profile: Profile): OwnOrgans | null {
  const before = made.get(profile);
  if (before !== undefined) return before.organs;
  const organs = read(profile);
  made.set(profile, { organs });
  return organs;
}

function read(profile: Profile): OwnOrgans | null {
  const bare = bareIn(profile);
  const organs = profile.organs.map((organ) => {
    const names = [organ.short, organ.full, ...organ.also].flatMap(partsOf).map(bare);
    return { organ, names, duties: new Set(names.flatMap(dutiesOf)) };
  });
  if (!organs.some(({ duties }) => duties.has('market') || duties.has('ip'))) return null;
  const known = new Set([
    ...organs.flatMap(({ names }) => names),
    ...[profile.leadOrgan, ...profile.replacements.map(({ to }) => to)].flatMap(partsOf).map(bare),
  ]);
  const dutiesIn = (name: string): readonly string[] => dutiesOf(bare(partsOf(name)[0] ?? ''));
  return {
    isKnown: (name) => partsOf(name).some((part) => known.has(bare(part))),
    shortened: (name) => {
      const word = bare(partsOf(name)[0] ?? '');
      return organs.find(({ names }) => names.some((full) => isShortOf(word, full)))?.organ ?? null;
    },
    isUsual: (name) => dutiesIn(name).length > 0,
    answering: (name) => {
      const duties = dutiesIn(name);
      return organs.find((one) => duties.some((duty) => one.duties.has(duty)))?.organ ?? null;
    },
  };
}

/** 区市场监管局 and 区知识产权局 of 区市场监管局（区知识产权局）. */
const partsOf = (name: string): readonly string[] =>
  name.split(/[（）()]/).filter((part) => part !== '');

/** A name without the places before it: 科委 of 区科委 and of 上海市徐汇区科委. */
function bareIn({ district, districtFull, city }: Profile): (name: string) => string {
  const unit = /[区县市旗]$/.exec(district)?.[0] ?? '区';
  const places = [districtFull, city + district, district, unit].filter((place) => place !== '');
  return (name) => name.slice(places.find((place) => name.startsWith(place))?.length ?? 0);
}

/** 发改委 of 发展和改革委员会: its characters in their order, from the first to the kind of body. */
function isShortOf(word: string, full: string): boolean {
  if (word.length < 2 || word.length >= full.length || word.charAt(0) !== full.charAt(0))
    return false;
  let at = 0;
  for (const letter of word) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
