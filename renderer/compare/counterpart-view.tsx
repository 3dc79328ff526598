import { DownOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';
import type { Place } from '../desk.ts';
import { keepSelection } from '../focus.ts';
import type { Dispatch } from '../session.ts';
import { CounterpartText, type Show } from './counterpart-text.tsx';
import { type Counterpart, relationWord } from './counterparts.ts';
import { Score } from './score.tsx';

type Props = {
  readonly clause: Clause;
  readonly counterpart: Counterpart;
  readonly show: Show;
  readonly dispatch: Dispatch;
  /** Offers the clause, or its selected sentences, for borrowing. */
  readonly onBorrow: (place: Place) => void;
};

/** One precedent's answer to the current clause. */
export function CounterpartView({ clause, counterpart, show, dispatch, onBorrow }: Props) {
  const { precedent, candidates } = counterpart;
  const [picked, setPicked] = useState<string | null>(null);
  const candidate = candidates.find(({ link }) => link.path === picked) ?? candidates[0];
  const name = (
    <h3>
      {precedent.name} <span className="meta">{precedent.year}</span>
    </h3>
  );
  if (candidate === undefined) {
    return (
      <article className="counterpart counterpart-none" aria-label={precedent.name}>
        <header>
          {name}
          <span className="muted">无对应条款</span>
        </header>
      </article>
    );
  }
  const other = candidate.clause;
  const open = (): void =>
    dispatch({ type: 'placeOpened', place: { doc: precedent.id, path: other.path } });
  return (
    <article className="counterpart" aria-label={precedent.name}>
      <header>
        {name}
        <Score link={candidate.link} />
      </header>
      <div className="counterpart-place">
        {candidates.length > 1 ? (
          <Select
            size="small"
            variant="filled"
            className="counterpart-select"
            suffixIcon={<DownOutlined aria-hidden />}
            aria-label={`${precedent.name}的对应条款`}
            value={other.path}
            onChange={setPicked}
            popupMatchSelectWidth={false}
            options={candidates.map(({ link, clause: option }) => ({
              value: link.path,
              label: `${clauseName(option)}（${relationWord(link)}）`,
            }))}
          />
        ) : (
          <span className="cut" title={clauseName(other)}>
            {clauseName(other)}
          </span>
        )}
        <Button size="small" type="link" onClick={open}>
          查看原处
        </Button>
        <Button
          size="small"
          type="link"
          title="借用整条；先选中几句，则只借用这几句"
          onMouseDown={keepSelection}
          onClick={() => onBorrow({ doc: precedent.id, path: other.path })}
        >
          借用
        </Button>
      </div>
      <CounterpartText
        draft={wordsOf(clause)}
        other={wordsOf(other)}
        phrases={candidate.link.shared}
        show={show}
      />
      {other.responsible !== null && (
        <p className="counterpart-note meta">责任单位：{other.responsible.text}</p>
      )}
      {other.deadline !== null && (
        <p className="counterpart-note meta">完成时限：{other.deadline.text}</p>
      )}
      {candidate.link.shared.length > 0 && (
        <p className="counterpart-note meta cut" title={candidate.link.shared.join('、')}>
          共有：{candidate.link.shared.slice(0, 6).join('、')}
        </p>
      )}
    </article>
  );
}
