import { Button } from 'antd';
import { useRef } from 'react';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { ClauseEditor } from './clause-editor.tsx';
import { ClauseName } from './clause-name.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';
import { passageOf } from './passage.ts';

type Props = {
  /** The draft's text, of which the clause was read. */
  readonly source: string;
  readonly clause: Clause;
  readonly focusable: boolean;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onTurn: () => void;
  readonly onJump: () => void;
  readonly actions: GridActions;
};

/** 本稿: the row's head; edited here, or on the page. */
export function DraftCell({
  source,
  clause,
  focusable,
  editing,
  onEdit,
  onTurn,
  onJump,
  actions,
}: Props) {
  const place = useRef<HTMLTableCellElement>(null);
  const words = wordsOf(clause);
  return (
    <th
      className="grid-cell grid-draft"
      scope="row"
      ref={place}
      data-column={0}
      tabIndex={focusable ? 0 : -1}
      aria-keyshortcuts="Enter F2 Space"
      onDoubleClick={() => editing || onEdit(true)}
    >
      <div className="grid-stay">
        {editing ? (
          <ClauseEditor
            passage={passageOf(source, clause)}
            name={clauseName(clause)}
            actions={actions}
            onLeave={() => {
              onEdit(false);
              place.current?.focus({ preventScroll: true });
            }}
          />
        ) : (
          <>
            <div className="grid-cell-head">
              <ClauseName clause={clause} />
              <span className="grid-quiet">
                <Button
                  type="link"
                  size="small"
                  tabIndex={-1}
                  title="数额、期限、责任主体等要素并列 空格"
                  onClick={onTurn}
                >
                  要素
                </Button>
                <Button
                  type="link"
                  size="small"
                  tabIndex={-1}
                  title="在这里修改本条 F2"
                  onClick={() => onEdit(true)}
                >
                  修改
                </Button>
                <Button
                  type="link"
                  size="small"
                  tabIndex={-1}
                  title="到正文中编辑本条 Enter"
                  onClick={onJump}
                >
                  到正文
                </Button>
              </span>
            </div>
            {words !== '' && <p className="clause-text">{words}</p>}
            <Notes clause={clause} />
          </>
        )}
      </div>
    </th>
  );
}
