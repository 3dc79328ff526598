import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { anchorOf } from '../../shared/compare/decisions.ts';
import type { Alignment } from '../../shared/compare/types.ts';
import type { ClauseTopic, Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import type { Topic } from '../../shared/model/topic.ts';
import type { Wording } from '../../shared/suggest/types.ts';
import type { Borrow } from '../borrow/borrow.ts';
import type { Place } from '../desk.ts';
import type { Dispatch } from '../session.ts';
import { AnswerList } from './answer-list.tsx';
import { BorrowPreview } from './borrow-preview.tsx';
import { type Loan, loanOf, wholeLoan } from './borrowing.ts';
import { HeadingList } from './heading-list.tsx';
import { headingPassage, withHeading } from './heading-passage.ts';
import { type Home, localHeading } from './localising.ts';
import { MeasureList } from './measure-list.tsx';
import { type Picked, pickedOf, toggled } from './picked.ts';
import type { SuggestActions } from './suggest-actions.ts';
import { TopicLine } from './topic-line.tsx';
import { useClauseSuggestion } from './use-clause-suggestion.ts';

type Props = {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Null while it is computed for the first time, or where it failed. */
  readonly alignment: Alignment | null;
  /** Those chosen to compare with. */
  readonly precedents: readonly Precedent[];
  readonly decided: readonly ClauseTopic[] | undefined;
  readonly own: readonly Topic[];
  readonly home: Home;
  readonly actions: SuggestActions;
  readonly borrow: Borrow;
  readonly dispatch: Dispatch;
};

const nothing: Picked = new Set();

/** 本条: what the clause at the caret is about, how others head it, and what they do there. */
export function ClauseView(props: Props) {
  const { policy, clause, alignment, precedents, decided, own, home, actions, borrow, dispatch } =
    props;
  const { profile } = home;
  const body = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(nothing);
  const [loan, setLoan] = useState<Loan | null>(null);
  const localise = useMemo(
    () => (heading: string, precedent: Precedent) => localHeading(heading, precedent, profile),
    [profile],
  );
  const { topics, answers, headings, groups } = useClauseSuggestion(
    policy,
    clause,
    alignment,
    precedents,
    decided,
    localise,
  );
  const chosen = pickedOf(groups, picked);

  const open = (place: Place): void => dispatch({ type: 'placeOpened', place });
  /** The sheet goes; the keys go on where it was asked for. */
  const opener = useRef<Element | null>(null);
  const ask = (next: Loan | null): void => {
    opener.current = document.activeElement;
    setLoan(next);
  };
  const leave = (): void => {
    setLoan(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const take = (wordings: readonly Wording[]): void => ask(loanOf(wordings, precedents, profile));

  return (
    <>
      <div className="suggest-body" ref={body}>
        <h2 className="compare-clause">
          <span className="meta">本条</span> {clauseName(clause)}
        </h2>
        <TopicLine
          topics={topics}
          decided={decided !== undefined}
          own={own}
          onDecide={(ids) =>
            dispatch({
              type: 'topicsDecided',
              decision: { draft: anchorOf(clause), topics: ids },
            })
          }
          onUndecide={() => dispatch({ type: 'topicsUndecided', path: clause.path })}
        />
        <HeadingList
          headings={headings}
          precedents={precedents}
          onTake={(heading) =>
            actions.rewrite(headingPassage(policy, clause), withHeading(policy, clause, heading))
          }
          onOpen={open}
        />
        <AnswerList
          answers={answers}
          onOpen={open}
          onTake={({ precedent, clause: { path } }) => ask(wholeLoan(precedent, path, profile))}
        />
        {groups.length > 0 && (
          <MeasureList
            groups={groups}
            precedents={precedents}
            picked={picked}
            onPick={(wording) => setPicked(toggled(picked, wording))}
            onTake={(wording) => take([wording])}
            onOpen={open}
          />
        )}
        {alignment !== null && precedents.length > 0 && answers.length === 0 && (
          <p className="hint muted">
            所选先例中没有与本条对应的条款，也没有同一主题的条款。可更改主题，或在上方多选几份先例。
          </p>
        )}
      </div>
      {loan === null && chosen.length > 0 && (
        <div className="suggest-line borrow-bar">
          <Button type="primary" size="small" onClick={() => take(chosen)}>
            采纳所选 {chosen.length} 句
          </Button>
          <Button size="small" onClick={() => setPicked(nothing)}>
            取消选择
          </Button>
        </div>
      )}
      {loan !== null && (
        <BorrowPreview
          loan={loan}
          home={home}
          hasClause
          onInsert={(borrowing) => {
            setLoan(null);
            borrow(borrowing);
            setPicked(nothing);
          }}
          onLeave={leave}
        />
      )}
    </>
  );
}
