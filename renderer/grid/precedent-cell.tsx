import { type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Candidate } from '../../shared/compare/answers.ts';
import { copied } from '../../shared/compare/copied.ts';
import type { GridCell } from '../../shared/compare/grid/types.ts';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Link } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName, pathName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { topicName } from '../../shared/topics/list.ts';
import { CounterpartText, type Show } from '../compare/counterpart-text.tsx';
import { Score } from '../compare/score.tsx';
import { OwnTopics } from '../topics/own-topics.ts';
import { CellMenu } from './cell-menu.tsx';
import { ClauseName } from './clause-name.tsx';
import { ClausePicker } from './clause-picker.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';
import { isConfirmed } from './verdict.ts';

type Props = {
  readonly clause: Clause;
  readonly cell: GridCell;
  readonly precedent: Precedent;
  readonly column: number;
  readonly focusable: boolean;
  readonly show: Show;
  readonly actions: GridActions;
};

/** One precedent's answer to the row's clause, or 无对应. */
export function PrecedentCell(props: Props) {
  const { clause, cell, precedent, column, focusable, actions } = props;
  const place = useRef<HTMLTableCellElement>(null);
  const [picking, setPicking] = useState(false);
  const [best] = cell.candidates;
  const refocus = (): void => place.current?.focus({ preventScroll: true });
  const judge: GridActions['judge'] = (...verdict) => {
    setPicking(false);
    actions.judge(...verdict);
    refocus();
  };
  const menu = picking ? (
    <ClausePicker
      label={`选择${precedent.name}的对应条款`}
      choice={() => actions.nearestIn(precedent, clause)}
      onPick={(picked) => judge(clause, cell, { kind: 'confirm', clause: picked })}
      onLeave={() => {
        setPicking(false);
        refocus();
      }}
    />
  ) : (
    <CellMenu
      cell={cell}
      precedent={precedent}
      onVerdict={(verdict) => judge(clause, cell, verdict)}
      onPick={() => setPicking(true)}
      onOpen={({ path }) => actions.openPlace({ doc: precedent.id, path })}
      onClosed={refocus}
    />
  );
  return (
    <td
      className={best === undefined ? 'grid-cell grid-none' : 'grid-cell'}
      ref={place}
      data-column={column}
      tabIndex={focusable ? 0 : -1}
      aria-keyshortcuts="Enter"
    >
      <div className="grid-stay">
        {best === undefined ? (
          <div className="grid-cell-head">
            <span className="muted">无对应{saidOf(cell)}</span>
            {menu}
          </div>
        ) : (
          <Answer {...props} best={best} menu={menu} />
        )}
      </div>
    </td>
  );
}

/** Whether the words alone found no counterpart, or the drafter had a say in it. */
function saidOf(cell: GridCell): string {
  if (isConfirmed(cell)) return ' ✓ 已确认';
  const rejected = cell.decisions.filter(({ kind }) => kind === 'rejected').length;
  return rejected === 0 ? '' : ` 已排除${rejected}条`;
}

type AnswerProps = Props & { readonly best: Candidate; readonly menu: ReactNode };

function Answer({ clause, cell, show, best, menu }: AnswerProps) {
  const own = useContext(OwnTopics);
  const reasons = reasonsOf(best.link, own);
  const draft = wordsOf(clause);
  const words = wordsOf(best.clause);
  return (
    <>
      <div className="grid-cell-head">
        <ClauseName clause={best.clause} />
        {menu}
      </div>
      <div className="grid-why meta" title={reasons.join('\n')}>
        <Score link={best.link} />
        {isConfirmed(cell) && <span className="grid-confirmed">✓ 已确认</span>}
        <Copied draft={draft} other={words} />
        <span className="grid-reason cut">{reasons.at(-1)}</span>
      </div>
      <CounterpartText draft={draft} other={words} phrases={best.link.shared} show={show} />
      <Notes clause={best.clause} />
      <Also candidates={cell.candidates.slice(1)} />
    </>
  );
}

/** 照搬 31%: how much of the draft's clause stands word for word in this one. */
function Copied({ draft, other }: { readonly draft: string; readonly other: string }) {
  const percent = useMemo(() => Math.round(copied(draft, other) * 100), [draft, other]);
  return (
    percent > 0 && (
      <span title={`本稿这一条有${percent}%的文字与先例逐字相同`}>照搬 {percent}%</span>
    )
  );
}

/** Why the link stands: 主题相同, 共有 these phrases. */
const reasonsOf = ({ shared, topic }: Link, own: readonly Topic[]): readonly string[] => [
  ...(topic === null ? [] : [`主题相同：${topicName(topic, own)}`]),
  ...(shared.length === 0 ? [] : [`共有：${shared.join('、')}`]),
];

/** The other candidates, so that a clause that only comes second here is not overlooked. */
function Also({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    candidates.length > 0 && (
      <p
        className="grid-note meta cut"
        title={candidates.map(({ clause }) => clauseName(clause)).join('\n')}
      >
        另见 {candidates.map(({ clause }) => pathName(clause.path)).join('、')}
      </p>
    )
  );
}
