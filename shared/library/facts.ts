import type { Policy } from '../model/policy.ts';
import type { PrecedentFacts } from './own.ts';
import { nationOf, type Place, placeOf } from './places.ts';

/** What a text tells of the facts of a document; null where it does not, and nothing is guessed. */
export type ProposedFacts = {
  readonly [K in keyof PrecedentFacts]: PrecedentFacts[K] | null;
};

/**
 * Proposes the facts of a document for the library: the place from its organs, else from its titles,
 * the year from its date, else from its number or its title (2023—2025年). 文种 stays with the text.
 */
export function proposedFacts(policy: Policy): ProposedFacts {
  const place = placeIn(policy);
  return {
    name: place?.name ?? null,
    jurisdiction: place?.jurisdiction ?? null,
    level: place?.level ?? null,
    year: yearIn(policy),
    genre: null,
  };
}

function placeIn({ issuers, title, notice }: Policy): Place | null {
  const titles = [title, notice?.title].filter((words) => typeof words === 'string');
  // A city and 国家知识产权局 together (上海市…共建…工作要点): the city's document.
  for (const words of [...issuers, ...titles]) {
    const place = placeOf(words);
    if (place !== null) return place;
  }
  return issuers.map(nationOf).find((place) => place !== null) ?? null;
}

function yearIn({ issuedOn, docNumber, title }: Policy): number | null {
  const told =
    /^\d{4}/.exec(issuedOn ?? '')?.[0] ??
    /[〔[［(（](\d{4})[〕\]］)）]/u.exec(docNumber ?? '')?.[1] ??
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(title ?? '')?.[0];
  const year = Number(told);
  return told !== undefined && year >= 1949 && year <= 2100 ? year : null;
}

/** The name where no other document has it, else with its year: 上海2023; both are shown side by side. */
export const distinctName = (name: string, year: number, taken: readonly string[]): string => {
  const candidates = [name, `${name}${year}`];
  for (let count = 2; ; count += 1) {
    const free = candidates.find((one) => !taken.includes(one));
    if (free !== undefined) return free;
    candidates.push(`${name}${year}-${count}`);
  }
};
