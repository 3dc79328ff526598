import { memo, useMemo } from 'react';
import { bestOf } from '../../shared/compare/grid/filters.ts';
import type { ClauseRow } from '../../shared/compare/grid/types.ts';
import { compareSlots } from '../../shared/compare/slots.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { SlotTable } from './slots.tsx';

type Props = { readonly row: ClauseRow; readonly precedents: readonly Precedent[] };

/** 要素: amounts, shares, times and bodies of the row above, beside each other. */
export const SlotsRowView = memo(function SlotsRowView({ row, precedents }: Props) {
  const slots = useMemo(() => compareSlots(row.clause, bestOf(row)), [row]);
  const names = useMemo(() => new Map(precedents.map(({ id, name }) => [id, name])), [precedents]);
  return (
    <tr className="grid-row grid-slots">
      <td className="grid-across" colSpan={precedents.length + 1}>
        <SlotTable rows={slots} names={names} />
      </td>
    </tr>
  );
});
