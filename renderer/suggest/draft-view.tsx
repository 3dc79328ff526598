import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';
import type { Suggestion } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';
import type { Dispatch } from '../session.ts';
import { ElementList } from './element-list.tsx';
import { missingEntries } from './missing.ts';
import { MissingRow } from './missing-row.tsx';
import { OrderList } from './order-list.tsx';
import type { SuggestActions } from './suggest-actions.ts';

type Props = {
  readonly policy: Policy;
  readonly suggestion: Suggestion;
  /** Those chosen to learn from. */
  readonly precedents: readonly Precedent[];
  readonly ground: LocalGround;
  readonly actions: SuggestActions;
  readonly dispatch: Dispatch;
};

/** 全稿: what most precedents have and the draft lacks, the usual order, the elements of a complete text. */
export function DraftView({ policy, suggestion, precedents, ground, actions, dispatch }: Props) {
  const missing = missingEntries(suggestion);
  const open = (place: Place): void => dispatch({ type: 'placeOpened', place });
  return (
    <div className="suggest-body">
      <section aria-label="缺少的条款">
        <h3 className="suggest-head">
          缺少的条款 {missing.length > 0 && <span className="meta">{missing.length}项</span>}
        </h3>
        {missing.length === 0 ? (
          <p className="suggest-calm muted">✓ 多数先例有的条款，本稿都有了。</p>
        ) : (
          <ul className="suggest-list">
            {missing.map((entry) => (
              <MissingRow
                key={entry.topic}
                entry={entry}
                policy={policy}
                precedents={precedents}
                ground={ground}
                onWrite={actions.write}
                onOpen={open}
              />
            ))}
          </ul>
        )}
      </section>
      <OrderList
        orders={suggestion.orders}
        policy={policy}
        precedents={precedents}
        onJump={actions.jump}
        onOpen={open}
      />
      <ElementList elements={suggestion.elements} onJump={actions.jump} />
    </div>
  );
}
