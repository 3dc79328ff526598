import type { Precedent } from '../../shared/model/document.ts';
import { substantive } from '../../shared/model/walk.ts';
import { officialDate } from '../when.ts';

/** What a list says about a precedent in one line; what is not known is left out. */
export const factsOf = ({ policy }: Precedent): readonly string[] =>
  [
    policy.docNumber,
    officialDate(policy.issuedOn),
    policy.genre,
    `${substantive(policy.clauses).length}条`,
  ].filter((fact) => fact !== null);

export const issuersOf = ({ policy }: Precedent): string =>
  policy.issuers.length === 0 ? '发文机关不详' : policy.issuers.join('、');
