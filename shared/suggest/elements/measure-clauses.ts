import type { Clause } from '../../model/policy.ts';
import { frameOf } from '../../topics/frame.ts';
import { unitsOf } from '../../topics/units.ts';

/** The clauses that do something, without 总体要求, 保障措施, 附则 and the like. */
export const measureClauses = (clauses: readonly Clause[]): readonly Clause[] =>
  unitsOf(clauses)
    .filter((unit) => frameOf(unit, undefined) === 'measure')
    .map(({ clause }) => clause);
