import { Button } from 'antd';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { ClauseName } from './clause-name.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';

type Props = {
  readonly clause: Clause;
  readonly focusable: boolean;
  readonly actions: GridActions;
};

/** 本稿: the row's head, from which one goes to the clause on the page. */
export function DraftCell({ clause, focusable, actions }: Props) {
  const words = wordsOf(clause);
  return (
    <th
      className="grid-cell grid-draft"
      scope="row"
      data-column={0}
      tabIndex={focusable ? 0 : -1}
      aria-keyshortcuts="Enter"
    >
      <div className="grid-cell-head">
        <ClauseName clause={clause} />
        <Button
          type="link"
          size="small"
          className="grid-quiet"
          tabIndex={-1}
          title="到正文中编辑本条 Enter"
          onClick={() => actions.jump(clause.span.from)}
        >
          编辑
        </Button>
      </div>
      {words !== '' && <p className="clause-text">{words}</p>}
      <Notes clause={clause} />
    </th>
  );
}
