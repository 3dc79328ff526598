import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import type { Decision } from '../../shared/model/opinion.ts';
import { useLatest } from '../use-latest.ts';
import type { Grouping, ListedOpinion, OpinionGroup } from './listed.ts';
import { OpinionRow } from './opinion-row.tsx';

type Props = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly groups: readonly OpinionGroup[];
  readonly grouping: Grouping;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onOpen: (listed: ListedOpinion) => void;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  J: 1,
  ArrowUp: -1,
  k: -1,
  K: -1,
};

const DECISIONS: Readonly<Record<string, Decision>> = {
  '1': 'taken',
  '2': 'partly',
  '3': 'refused',
  '0': 'open',
};

/**
 * The opinions, group by group. J and K or the arrows go from one to the next, 1 2 3 0 decide, Enter
 * goes to the words on the page.
 */
export function OpinionList(props: Props) {
  const { list, groups, grouping, current, onCurrent } = props;
  const latest = useLatest(props);
  const press = useCallback(
    (event: KeyboardEvent<HTMLElement>): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || event.nativeEvent.isComposing) return;
      const now = latest.current;
      const shown = now.groups.flatMap(({ listed }) => listed);
      const at = shown.findIndex(({ opinion }) => opinion.id === now.current);
      const decision = DECISIONS[key];
      const step = STEPS[key];
      const end = key === 'Home' ? 0 : key === 'End' ? shown.length - 1 : null;
      const to = step === undefined ? end : at + step;
      if (decision !== undefined) now.onDecide(decision);
      else if (to !== null) {
        const next = shown[to];
        if (next !== undefined) focusOpinion(now.list.current, next.opinion.id);
      } else if (key === 'Enter') {
        const here = shown[at];
        if (here !== undefined) now.onOpen(here);
      } else return;
      event.preventDefault();
    },
    [latest],
  );
  return (
    <div className="opinions-list" ref={list}>
      {groups.map(({ key, head, listed }) => (
        <section key={key} aria-label={head}>
          <h3 className="opinions-head">
            <span className="cut" title={head}>
              {head}
            </span>
            <span className="meta">{listed.length}条</span>
          </h3>
          {listed.map((one) => (
            <OpinionRow
              key={one.opinion.id}
              listed={one}
              grouping={grouping}
              isCurrent={one.opinion.id === current}
              onCurrent={onCurrent}
              onKey={press}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Puts the keys on an opinion of the list. */
export const focusOpinion = (list: HTMLElement | null, id: string): void =>
  list?.querySelector<HTMLElement>(`[data-opinion="${CSS.escape(id)}"]`)?.focus();
