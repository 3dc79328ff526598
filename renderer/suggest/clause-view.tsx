import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { anchorOf } from '../../shared/compare/decisions.ts';
import type { Alignment } from '../../shared/compare/types.ts';
import { today } from '../../shared/model/day.ts';
import type { ClauseTopic, Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { promptLeft } from '../../shared/suggest/borrowed/insertion.ts';
import { localHeading } from '../../shared/suggest/local-heading.ts';
import type { Answering } from '../../shared/suggest/measures/answering.ts';
import type { Wording } from '../../shared/suggest/types.ts';
import type { TopicModel } from '../../shared/topics/model.ts';
import type { Borrow } from '../borrow/borrow.ts';
import type { Place } from '../desk.ts';
import { afterDrawing } from '../later.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { AnswerList } from './answer-list.tsx';
import { BorrowPreview } from './borrow-preview.tsx';
import { type Loan, loanOf, wholeLoan } from './borrowing.ts';
import { HeadingList } from './heading-list.tsx';
import { headingPassage, withHeading } from './heading-passage.ts';
import type { DraftHome } from './localising.ts';
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
  readonly model: TopicModel;
  readonly own: readonly Topic[];
  readonly home: DraftHome;
  readonly actions: SuggestActions;
  readonly borrow: Borrow;
  readonly dispatch: Dispatch;
};

const nothing: Picked = new Set();

/** 本条: what the clause at the caret is about, how others head it, and what they do there. */
export function ClauseView(props: Props) {
  const { policy, clause, alignment, precedents, decided, own, home, actions, dispatch } = props;
  const body = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(nothing);
  const [loan, setLoan] = useState<Loan | null>(null);
  const localise = useCallback(
    (heading: string, precedent: Precedent) => localHeading(heading, precedent, home),
    [home],
  );
  const { topics, answers, headings, groups } = useClauseSuggestion(
    policy,
    clause,
    alignment,
    precedents,
    decided,
    props.model,
    localise,
  );
  const chosen = pickedOf(groups, picked);

  const opener = useRef<Element | null>(null);
  const latest = useLatest(props);
  /** The functions stay the same from letter to letter, so that no row is drawn anew for them. */
  const on = useMemo(() => {
    const ask = (next: Loan | null): void => {
      opener.current = document.activeElement;
      setLoan(next);
    };
    return {
      open: (place: Place) => dispatch({ type: 'placeOpened', place }),
      pick: (wording: Wording) => setPicked((before) => toggled(before, wording)),
      take: (...wordings: readonly Wording[]) => {
        const { precedents: all, home: to, policy: now } = latest.current;
        ask(loanOf(wordings, all, { ...to, today: today() }, now));
      },
      takeWhole: ({ precedent, clause: { path } }: Answering) => {
        const { home: to, policy: now } = latest.current;
        ask(wholeLoan(precedent, path, { ...to, today: today() }, now));
      },
      takeHeading: (heading: string) => {
        const { policy: now, clause: present } = latest.current;
        actions.rewrite(headingPassage(now, present), withHeading(now, present, heading));
      },
      decide: (ids: readonly string[]) =>
        dispatch({
          type: 'topicsDecided',
          decision: { draft: anchorOf(latest.current.clause), topics: ids },
        }),
      undecide: () => dispatch({ type: 'topicsUndecided', path: latest.current.clause.path }),
    };
  }, [latest, actions, dispatch]);
  /** The sheet goes; the keys go on where it was asked for, or at the top where that is gone. */
  const leave = (): void => {
    setLoan(null);
    const from = opener.current;
    afterDrawing(() => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
      else body.current?.focus();
    });
  };

  return (
    <>
      <div className="suggest-body" ref={body} tabIndex={-1}>
        <h2 className="compare-clause">
          <span className="meta">本条</span> {clauseName(clause)}
        </h2>
        <TopicLine
          topics={topics}
          decided={decided !== undefined}
          own={own}
          onDecide={on.decide}
          onUndecide={on.undecide}
        />
        <HeadingList
          headings={headings}
          precedents={precedents}
          onTake={on.takeHeading}
          onOpen={on.open}
        />
        <AnswerList answers={answers} onOpen={on.open} onTake={on.takeWhole} />
        {groups.length > 0 && (
          <MeasureList
            groups={groups}
            precedents={precedents}
            picked={picked}
            onPick={on.pick}
            onTake={on.take}
            onOpen={on.open}
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
          <Button type="primary" size="small" onClick={() => on.take(...chosen)}>
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
          unwritten={promptLeft(props.policy, clause) !== null}
          onInsert={(borrowing) => {
            setLoan(null);
            setPicked(nothing);
            props.borrow(borrowing);
          }}
          onLeave={leave}
        />
      )}
    </>
  );
}
