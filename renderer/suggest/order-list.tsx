import { withoutBlanks } from '../../shared/model/blanks.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';
import type { OrderRemark } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';
import { SourceChips } from './source-chips.tsx';

type Props = {
  readonly orders: readonly OrderRemark[];
  readonly policy: Policy;
  readonly precedents: readonly Precedent[];
  readonly onJump: (offset: number) => void;
  readonly onOpen: (place: Place) => void;
};

/** A clause of nothing but ［待填：…］ is still to be written; where it belongs, its words will say. */
const isWritten = ({ text }: Clause): boolean => withoutBlanks(text).trim() !== '';

/** 次序: clauses that others usually have the other way round. Nothing where the order is the usual one. */
export function OrderList({ orders, policy, precedents, onJump, onOpen }: Props) {
  const found = orders.flatMap((remark) => {
    const early = findClause(policy.clauses, remark.path);
    const late = findClause(policy.clauses, remark.after);
    // The reading went on and the clauses are others by now: the next proposal is on its way.
    return early === null || late === null || !isWritten(early) || !isWritten(late)
      ? []
      : [{ remark, early, late }];
  });
  if (found.length === 0) return null;
  return (
    <section aria-label="次序">
      <h3 className="suggest-head">次序</h3>
      <ul className="suggest-list">
        {found.map(({ remark, early, late }) => (
          <li key={`${remark.path} ${remark.after}`} className="missing">
            <p className="order-words">
              <button type="button" className="source" onClick={() => onJump(early.span.from)}>
                {clauseName(early)}
              </button>{' '}
              通常写在{' '}
              <button type="button" className="source" onClick={() => onJump(late.span.from)}>
                {clauseName(late)}
              </button>{' '}
              之前
            </p>
            <SourceChips
              sources={remark.sources}
              docs={remark.docs}
              of={remark.of}
              precedents={precedents}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
