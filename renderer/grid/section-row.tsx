import { memo } from 'react';
import { pathName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';

type Props = { readonly clause: Clause; readonly columns: number };

/** A heading of the draft over the rows of its clauses. */
export const SectionRowView = memo(function SectionRowView({ clause, columns }: Props) {
  return (
    <tr className="grid-row grid-section">
      <th scope="rowgroup" className="grid-across" colSpan={columns}>
        <span className="grid-section-name">
          {pathName(clause.path)} {clause.heading}
        </span>
      </th>
    </tr>
  );
});
