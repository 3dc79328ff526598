import type { Precedent, PrecedentSummary } from '../model/document.ts';
import { substantive } from '../model/walk.ts';

/** What a list of the library shows of a precedent. */
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
