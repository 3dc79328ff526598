import { memo, useMemo } from 'react';
import { topicsDecided } from '../../shared/compare/topic-decisions.ts';
import type { TopicDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { comparedAs } from '../../shared/model/walk.ts';
import type { Suggestion } from '../../shared/suggest/types.ts';
import type { Borrow } from '../borrow/borrow.ts';
import { PrecedentChips } from '../compare/precedent-chips.tsx';
import type { Scope } from '../desk.ts';
import { Choice } from '../layout/choice.tsx';
import type { TopicKnowledge } from '../library/use-classified.ts';
import { AlignmentNote } from '../reading/alignment-note.tsx';
import type { AlignmentState } from '../reading/use-reading.ts';
import type { Dispatch } from '../session.ts';
import { ClauseView } from './clause-view.tsx';
import { DraftView } from './draft-view.tsx';
import type { DraftHome } from './localising.ts';
import type { SuggestActions } from './suggest-actions.ts';
import './suggest.css';

type Props = {
  readonly policy: Policy;
  readonly currentPath: string | null;
  readonly alignment: AlignmentState;
  readonly precedents: readonly Precedent[];
  readonly chosen: readonly string[];
  readonly scope: Scope;
  /** For the whole draft; null before the first. */
  readonly suggestion: Suggestion | null;
  readonly topics: readonly TopicDecision[];
  readonly knowledge: TopicKnowledge;
  readonly home: DraftHome;
  readonly actions: SuggestActions;
  readonly borrow: Borrow;
  readonly dispatch: Dispatch;
};

/** 建议: what precedents propose for the clause at the caret (本条), and for the draft as a whole (全稿). */
export const SuggestPane = memo(function SuggestPane(props: Props) {
  const { policy, currentPath, alignment, precedents, chosen, scope, dispatch } = props;
  const selected = useMemo(
    () => precedents.filter(({ id }) => chosen.includes(id)),
    [precedents, chosen],
  );
  const decided = useMemo(() => topicsDecided(props.topics, policy), [props.topics, policy]);
  const { own, model } = props.knowledge;
  const { home } = props;
  const here = currentPath === null ? null : comparedAs(policy.clauses, currentPath);
  // A part is only a heading; an empty clause is still to be written and needs proposals most.
  const clause = here !== null && here.text === '' && here.children.length > 0 ? null : here;
  return (
    <div className="suggest">
      <div className="compare-head">
        <PrecedentChips
          precedents={precedents}
          chosen={chosen}
          onToggle={(doc) => dispatch({ type: 'precedentToggled', doc })}
        />
        <div className="compare-tools">
          <Choice<Scope>
            aria-label="建议的范围"
            value={scope}
            onChange={(next) => dispatch({ type: 'scopeShown', scope: next })}
            options={[
              { value: 'clause', label: '本条' },
              { value: 'draft', label: '全稿' },
            ]}
          />
        </div>
      </div>
      {selected.length === 0 && (
        <p className="hint muted">请在上方选择先例，建议都出自所选的先例。</p>
      )}
      <AlignmentNote alignment={alignment} className="hint" />
      {scope === 'clause' &&
        (clause === null ? (
          <p className="hint muted">
            把光标放到一条上，这里列出它的主题、标题建议和各先例的举措。看全稿还缺什么，请点“全稿”。
          </p>
        ) : (
          <ClauseView
            key={clause.path}
            policy={policy}
            clause={clause}
            alignment={alignment.stage === 'ready' ? alignment.alignment : null}
            precedents={selected}
            decided={decided[clause.path]}
            own={own}
            model={model}
            home={home}
            actions={props.actions}
            borrow={props.borrow}
            dispatch={dispatch}
          />
        ))}
      {scope === 'draft' &&
        selected.length > 0 &&
        (props.suggestion === null ? (
          <p className="hint muted" role="status">
            正在与先例比较…
          </p>
        ) : (
          <DraftView
            policy={policy}
            suggestion={props.suggestion}
            precedents={selected}
            ground={home}
            actions={props.actions}
            dispatch={dispatch}
          />
        ))}
    </div>
  );
});
