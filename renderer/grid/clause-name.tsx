import { pathName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';

/** 二.9 培育品牌机构; a clause without a heading is known by its place alone, its words follow. */
export function ClauseName({ clause }: { readonly clause: Clause }) {
  return (
    <span className="grid-name">
      <span className="grid-path">{pathName(clause.path)}</span>
      {clause.heading !== null && ` ${clause.heading}`}
    </span>
  );
}
