import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { Decision, Round } from '../../shared/model/opinion.ts';
import type { OpinionEdit } from '../../shared/opinions/edits.ts';
import { readSpoken } from '../../shared/opinions/letter/letter.ts';
import { afterDrawing } from '../later.ts';
import { passing } from '../storage.ts';
import { useQuestion } from '../use-question.ts';
import { ImportDialog } from './import-dialog.tsx';
import { type Grouping, groupOpinions, listOpinions, NO_FILTER } from './listed.ts';
import { newRound } from './new-round.ts';
import { NoOpinions } from './no-opinions.tsx';
import { NoRounds } from './no-rounds.tsx';
import { OpinionDetail } from './opinion-detail.tsx';
import { OpinionFilters } from './opinion-filters.tsx';
import { focusOpinion, OpinionList } from './opinion-list.tsx';
import type { OpinionsProps } from './props.ts';
import { RoundBar } from './round-bar.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { SpokenDialog } from './spoken-dialog.tsx';
import { UnitList } from './unit-list.tsx';
import { useReplies } from './use-replies.ts';
import './opinions.css';
import './detail.css';

type Asked = 'new' | 'change' | 'spoken';

/** 征求意见: what units said of the draft, and what became of it. */
export function OpinionsView(props: OpinionsProps) {
  const { api, draft, dispatch } = props;
  const rounds = draft.opinions;
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const round = rounds.find(({ id }) => id === chosen) ?? rounds.at(-1) ?? null;
  const replies = useReplies(api);
  const edit = (change: OpinionEdit): void => dispatch({ type: 'opinionsEdited', edit: change });
  const open = (facts: Parameters<typeof newRound>[1]): void => {
    const opened = newRound(draft.text, facts);
    edit({ kind: 'roundOpened', round: opened });
    setChosen(opened.id);
  };

  const ask = useQuestion();
  const drop = async (): Promise<void> => {
    if (round === null) return;
    const agreed = await ask({
      title: `删除“${round.title}”？`,
      content: `这一轮的 ${round.opinions.length} 条意见连同采纳情况和理由将一并删除，不能撤销。`,
      okText: '删除',
      cancelText: '取消',
    });
    if (agreed) edit({ kind: 'roundDropped', round: round.id });
  };

  return (
    <section className="opinions" aria-label="征求意见">
      {round === null ? (
        <NoRounds onStart={() => setAsked('new')} />
      ) : (
        <>
          <RoundBar
            {...{ api, draft, rounds, round, replies, dispatch }}
            onChoose={setChosen}
            onNew={() => setAsked('new')}
            onChange={() => setAsked('change')}
            onSpoken={() => setAsked('spoken')}
          />
          <RoundView key={round.id} {...props} round={round} edit={edit} />
        </>
      )}
      {(asked === 'new' || asked === 'change') && (
        <RoundDialog
          round={asked === 'change' ? round : null}
          onSave={(facts) => {
            if (asked === 'new') open(facts);
            else if (round !== null) edit({ kind: 'roundChanged', round: round.id, facts });
          }}
          onDrop={() => void drop()}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'spoken' && round !== null && (
        <SpokenDialog
          round={round}
          onTake={(unit, said) => {
            const found = [readSpoken(said, analyze(round.sent))];
            const reply = { unit, source: '', none: false, found, replaces: false };
            edit({ kind: 'received', round: round.id, replies: [reply] });
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {replies.read !== null && round !== null && (
        <ImportDialog
          files={replies.read}
          round={round}
          onTake={(taken) => edit({ kind: 'received', round: round.id, replies: taken })}
          onClose={replies.settle}
        />
      )}
    </section>
  );
}

type RoundProps = OpinionsProps & {
  readonly round: Round;
  readonly edit: (edit: OpinionEdit) => void;
};

/** Units, opinions, and the one the keys stand on. */
function RoundView({ round, edit, ...props }: RoundProps) {
  const { policy, draft, actions } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>('clause');
  const lastKey = `measures.opinion.${round.id}`;
  const [current, setCurrent] = useState(() => passing.getItem(lastKey));
  const [together, setTogether] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const read = useMemo(() => policy ?? analyze(draft.text), [policy, draft.text]);
  const all = useMemo(() => listOpinions(round, read), [round, read]);
  const deferred = useDeferredValue(filter);
  const groups = useMemo(() => groupOpinions(all, deferred, grouping), [all, deferred, grouping]);
  const shown = groups.flatMap(({ listed }) => listed);
  const here = shown.find(({ opinion }) => opinion.id === current) ?? shown[0] ?? null;

  useEffect(() => {
    if (current !== null) passing.setItem(lastKey, current);
  }, [current, lastKey]);
  // Come from the page, the keys stand on the opinion they were on at once.
  useEffect(() => afterDrawing(() => takeKeys(list.current)), []);

  const decide = (decision: Decision): void => {
    if (here === null) return;
    const ids = together ? here.same : [here.opinion.id];
    edit({ kind: 'decided', round: round.id, ids, decision });
    // Filtered by decision it may leave the list: the keys go on with the one that follows.
    const next = shown[shown.indexOf(here) + 1] ?? shown.at(-2);
    if (filter.decision !== null && filter.decision !== decision && next !== undefined) {
      setCurrent(next.opinion.id);
      afterDrawing(() => focusOpinion(list.current, next.opinion.id));
    } else setCurrent(here.opinion.id);
  };

  return (
    <div className="opinions-body">
      <UnitList
        round={round}
        chosen={filter.unit}
        onChoose={(unit) => setFilter({ ...filter, unit })}
        onNone={(unit, none) => edit({ kind: 'noneSaid', round: round.id, unit, none })}
      />
      <div className="opinions-middle">
        <OpinionFilters
          {...{ filter, grouping }}
          count={shown.length}
          total={all.length}
          onFilter={setFilter}
          onGroup={setGrouping}
        />
        {shown.length === 0 ? (
          <NoOpinions round={round} filtered={all.length > 0} onAll={() => setFilter(NO_FILTER)} />
        ) : (
          <OpinionList
            list={list}
            groups={groups}
            grouping={grouping}
            current={here?.opinion.id ?? null}
            onCurrent={setCurrent}
            onDecide={decide}
            onOpen={({ place }) => place !== null && actions.jump(place.span.from)}
          />
        )}
      </div>
      <OpinionDetail
        {...props}
        key={here?.opinion.id ?? ''}
        round={round}
        listed={here}
        policy={read}
        together={together}
        onTogether={setTogether}
        onDecide={decide}
        edit={edit}
      />
    </div>
  );
}

/** Unless something in the view has them already. */
function takeKeys(list: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement !== document.body && !activeElement?.classList.contains('full')) return;
  list?.querySelector<HTMLElement>('.opinion-main[tabindex="0"]')?.focus();
}
