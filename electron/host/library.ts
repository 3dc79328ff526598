import { type Input, type Output, Refusal } from '../../shared/api.ts';
import type { Precedent, PrecedentSummary } from '../../shared/model/document.ts';
import { substantive } from '../../shared/model/walk.ts';

export type Library = {
  readonly list: () => Output<'listLibrary'>;
  readonly show: (input: Input<'showPrecedent'>) => Output<'showPrecedent'>;
};

/** The precedents a drafter can look at. */
export const library = (precedents: readonly Precedent[]): Library => ({
  list: () => ({ precedents: precedents.map(summaryOf) }),
  show: ({ id }) => {
    const precedent = precedents.find((each) => each.id === id);
    if (precedent === undefined) {
      const known = precedents.map((each) => each.id).join('、');
      throw new Refusal('not-found', `先例库里没有“${id}”，现有：${known}。`);
    }
    return { precedent };
  },
});

export const summaryOf = ({ policy, ...precedent }: Precedent): PrecedentSummary => ({
  id: precedent.id,
  name: precedent.name,
  title: policy.title ?? precedent.name,
  jurisdiction: precedent.jurisdiction,
  level: precedent.level,
  year: precedent.year,
  genre: policy.genre,
  issuers: policy.issuers,
  docNumber: policy.docNumber,
  issuedOn: policy.issuedOn,
  clauses: substantive(policy.clauses).length,
  builtIn: precedent.builtIn,
});
