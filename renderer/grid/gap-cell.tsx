import { useRef, useState } from 'react';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { pathName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { ClauseName } from './clause-name.tsx';
import { ClausePicker } from './clause-picker.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';
import { QuietMenu } from './quiet-menu.tsx';

type Props = {
  readonly clause: Clause;
  readonly precedent: Precedent;
  readonly column: number;
  readonly focusable: boolean;
  readonly actions: GridActions;
};

/** A clause nothing in the draft answers, unless the drafter says so. */
export function GapCell({ clause, precedent, column, focusable, actions }: Props) {
  const place = useRef<HTMLTableCellElement>(null);
  const [picking, setPicking] = useState(false);
  const refocus = (): void => place.current?.focus({ preventScroll: true });
  return (
    <td
      className="grid-cell"
      ref={place}
      data-column={column}
      tabIndex={focusable ? 0 : -1}
      aria-keyshortcuts="Enter"
    >
      <div className="grid-cell-head">
        <ClauseName clause={clause} />
        {picking ? (
          <ClausePicker
            label={`选择与${precedent.name} ${pathName(clause.path)} 对应的本稿条款`}
            choice={() => actions.nearestTo(precedent, clause)}
            onPick={(draft) => {
              setPicking(false);
              refocus();
              actions.link(draft, precedent, clause);
            }}
            onLeave={() => {
              setPicking(false);
              refocus();
            }}
          />
        ) : (
          <QuietMenu
            title={`把${precedent.name}这一条对应到本稿条款，或查看原处 Enter`}
            items={() => [
              { key: 'link', label: '对应到本稿条款…' },
              { key: 'open', label: '查看原处' },
            ]}
            onRun={(key) =>
              key === 'link'
                ? setPicking(true)
                : actions.openPlace({ doc: precedent.id, path: clause.path })
            }
            onClosed={refocus}
          />
        )}
      </div>
      <p className="clause-text">{wordsOf(clause)}</p>
      <Notes clause={clause} />
    </td>
  );
}
