import known from '../../templates/citations.json';
import type { Precedent } from '../model/document.ts';
import type { Profile } from '../model/profile.ts';
import { citationsOf } from '../text/citations.ts';
import { issuerBefore } from './basis/issuer.ts';
import { lastYearIn } from './basis/last-year.ts';
import type { CitedBasis } from './skeleton/choice.ts';

/** A superior document the draft may rest on, and what speaks for it. */
export type BasisDocument = CitedBasis & {
  /** Of the whole country, or of the draft's own city. */
  readonly from: 'country' | 'city';
  /** Who names it, and where: 导语, 一.4 …. */
  readonly citedBy: readonly { readonly doc: string; readonly places: readonly string[] }[];
  /** The precedent it is itself; null for a document that is only cited. */
  readonly precedent: string | null;
  /** The last year its title names (2018年-2020年); null where it names none. */
  readonly until: number | null;
  /** Ticked from the beginning: named in a 导语 or a precedent of the own city, and not run out. */
  readonly suggested: boolean;
};

type Place = Pick<Profile, 'city' | 'district'>;

/**
 * The superior documents for the 导语 of a new draft: what the chosen precedents cite, and the own
 * city's precedents themselves. What another city issued is never among them: a document counts as
 * the country's only where its issuer says so, and as the city's only where a precedent of that city
 * cites it. Those of the country first, then in the order of the precedents.
 *
 * @param chosen the precedents the draft is built on
 * @param library all that are known, the chosen ones among them
 * @param year the present year: what ran out before it is not ticked
 */
export const basisFor = (
  chosen: readonly Precedent[],
  library: readonly Precedent[],
  place: Place,
  year: number,
): readonly BasisDocument[] => {
  const found = new Map<string, BasisDocument>();
  const add = (document: BasisDocument): void => {
    const before = found.get(document.title);
    found.set(document.title, before === undefined ? document : merged(before, document));
  };
  for (const precedent of chosen) for (const one of citedIn(precedent, place, year)) add(one);
  for (const precedent of library) for (const one of asSuperior(precedent, place, year)) add(one);
  const all = [...found.values()];
  return [
    ...all.filter(({ from }) => from === 'country'),
    ...all.filter(({ from }) => from === 'city'),
  ];
};

const merged = (one: BasisDocument, other: BasisDocument): BasisDocument => ({
  ...one,
  issuer: one.issuer === '' ? other.issuer : one.issuer,
  number: one.number ?? other.number,
  citedBy: [...one.citedBy, ...other.citedBy],
  precedent: one.precedent ?? other.precedent,
  suggested: one.suggested || other.suggested,
});

const citedIn = (precedent: Precedent, place: Place, year: number): readonly BasisDocument[] =>
  citationsOf(precedent.policy).flatMap(({ title, number, places }): readonly BasisDocument[] => {
    const listed = known.citations.find((citation) => citation.title === title);
    const named = issuerBefore(precedent.policy, title);
    const issuer = listed === undefined ? named : `${listed.issuer}${listed.together}`;
    const ofCountry = listed !== undefined || isOfCountry(issuer, title);
    if (!ofCountry && !isOfCity(precedent, place)) return [];
    const until = lastYearIn(title);
    return [
      {
        title,
        issuer: title.startsWith(issuer) ? '' : issuer,
        number: number ?? listed?.number ?? null,
        from: ofCountry ? 'country' : 'city',
        citedBy: [{ doc: precedent.id, places }],
        precedent: null,
        until,
        suggested: places.includes('导语') && (until === null || until >= year),
      },
    ];
  });

/** A precedent the own city issued; one of a district, the own or another, is no superior document. */
const asSuperior = (precedent: Precedent, place: Place, year: number): readonly BasisDocument[] => {
  const { id, level, policy } = precedent;
  if (policy.title === null || level === '区级' || !isOfCity(precedent, place)) return [];
  const [issuer = ''] = policy.issuers;
  const until = lastYearIn(policy.title);
  return [
    {
      title: policy.title,
      issuer: naming(policy.title, issuer) ? '' : issuer,
      number: policy.docNumber,
      from: 'city',
      citedBy: [],
      precedent: id,
      until,
      suggested: until === null || until >= year,
    },
  ];
};

/** 上海市知识产权局关于… says who issued it; so does 上海市人民政府 国家知识产权局共建…. */
const naming = (title: string, issuer: string): boolean =>
  title.startsWith(issuer) || /^\p{Script=Han}{2,4}(?:省|市)/u.test(title);

const isOfCity = ({ jurisdiction }: Precedent, { city }: Place): boolean =>
  city !== '' && jurisdiction.includes(city);

/** 国家知识产权局等17部门, 国务院办公厅, 财政部; a law of the country names it first. */
const isOfCountry = (issuer: string, title: string): boolean =>
  /^(?:中共中央|国务院|国家|全国|最高人民|\p{Script=Han}{2,8}部(?:$|[、和等]))/u.test(issuer) ||
  /^(?:中华人民共和国|中共中央|国务院|国家|全国)/.test(title);
