import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CommandId } from '../../shared/commands.ts';
import type { Operation } from '../../shared/suggest/structure/operate.ts';
import type { JointOperation } from '../../shared/suggest/structure/several.ts';
import type { Arranging } from '../arrange/use-arrange.ts';
import { focusIsLost } from '../focus.ts';
import { useLatest } from '../use-latest.ts';
import { DropMarks } from './drop-marks.tsx';
import type { OutlineItem } from './outline-items.ts';
import { type MenuPlace, OutlineMenu } from './outline-menu.tsx';
import { OutlineRow, type RowEvents } from './outline-row.tsx';
import { foldKey, rowAt, rowsOf } from './rows.ts';
import { answerTo, typing } from './tree-keys.ts';
import { useChosen } from './use-chosen.ts';
import { useDrag } from './use-drag.ts';
import './outline.css';

type Props = {
  readonly items: readonly OutlineItem[];
  readonly currentPath: string | null;
  readonly onJump: (offset: number) => void;
  readonly arranging: Pick<Arranging, 'operate' | 'operateTogether' | 'place' | 'commands'>;
};

/**
 * 提纲: a tree of the clauses. A click or Enter jumps to one; the arrow keys walk along it, with Alt they
 * move the clause itself; the mouse drags it to any place; a menu has all that can be done to it.
 */
export const Outline = memo(function Outline({ items, currentPath, onJump, arranging }: Props) {
  const list = useRef<HTMLElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const rows = useMemo(() => rowsOf(items, folded), [items, folded]);
  const currentRow = useMemo(() => rowAt(rows, items, currentPath), [rows, items, currentPath]);
  const choosing = useChosen({ items, rows, currentPath });
  const find = useRef(typing());
  /** The items an operation was asked on by the keys; the focus follows the clause to its new row. */
  const asked = useRef<readonly OutlineItem[] | null>(null);
  const { drag, begin, justDragged } = useDrag({
    list,
    ghost,
    items,
    rows,
    onDrop: (from, { row, side }) => {
      const moved = items[from];
      const goal = rows[row]?.item;
      if (moved === undefined || goal === undefined) return;
      const together = choosing.withRow(rows.findIndex(({ index }) => index === from));
      if (together !== null) choosing.follow();
      arranging.place(together ?? [moved], goal, side);
    },
  });

  const focusRow = (row: number): void => {
    const found = list.current?.querySelector(`[data-row="${row}"]`);
    if (found instanceof HTMLElement) found.focus();
  };
  const fold = (row: number): void => {
    const item = rows[row]?.item;
    if (item === undefined) return;
    const key = foldKey(item);
    setFolded((now) =>
      now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set([...now, key]),
    );
  };
  const operate = (operation: Operation, row: number): void => {
    // Until the outline has been read again the clause asked about before is the one at the caret.
    const named = asked.current === items ? null : (rows[row]?.item ?? null);
    const together = asked.current === items ? null : choosing.withRow(row);
    asked.current = items;
    if (together !== null && isJoint(operation)) {
      choosing.follow();
      arranging.operateTogether(operation, together);
    } else arranging.operate(operation, named, 'pane');
  };
  const run = (command: CommandId, row: number): void => {
    if (isOperation(command)) operate(command, row);
    else if (command === 'renumber' || command === 'changeScheme') arranging.commands[command]();
  };
  /** The row the keys stand at; -1 where they are elsewhere. */
  const focusedRow = (): number => {
    const focused = document.activeElement;
    const inside = focused instanceof HTMLElement && list.current?.contains(focused);
    return inside ? Number(focused.dataset['row'] ?? -1) : -1;
  };
  const jump = (row: number): void => {
    const item = rows[row]?.item;
    choosing.clear();
    if (item !== undefined) onJump(item.offset);
  };
  /** The row the keys stood at before the press that is a click now: the press itself takes them along. */
  const before = useRef(-1);
  const click = (row: number, { shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    const at = before.current < 0 ? currentRow : before.current;
    if (shiftKey) choosing.extend(at, row);
    else if (ctrlKey || metaKey) choosing.toggle(at, row);
    else jump(row);
  };
  const latest = useLatest({ rows, click, fold, begin, justDragged, focusedRow });
  const events = useMemo(
    (): RowEvents => ({
      onClick: (row, event) => {
        if (!latest.current.justDragged()) latest.current.click(row, event);
      },
      onFold: (row) => latest.current.fold(row),
      onPress: (event: PointerEvent, row) => {
        before.current = latest.current.focusedRow();
        const index = latest.current.rows[row]?.index;
        const onButton = event.target instanceof Element && event.target.closest('button') !== null;
        if (index !== undefined && !onButton) latest.current.begin(event, index);
      },
      onMenu: (event: MouseEvent<HTMLElement>, row) => {
        event.preventDefault();
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        const isAtPointer = event.type === 'contextmenu' && event.clientX > 0;
        setMenu({
          row,
          x: isAtPointer ? event.clientX : left,
          y: isAtPointer ? event.clientY : bottom,
        });
      },
    }),
    [latest],
  );

  useEffect(() => {
    if (currentRow < 0) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentRow]);

  // The clause an operation was asked for stands in another row once the text has been read again.
  useEffect(() => {
    if (asked.current === null || asked.current === items || currentRow < 0) return;
    asked.current = null;
    const inside = list.current?.contains(document.activeElement) ?? false;
    const current = list.current?.querySelector('[aria-current]');
    if (current instanceof HTMLElement && (inside || focusIsLost())) current.focus();
  }, [currentRow, items]);

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const at = focusedRow();
    if (at < 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && choosing.chosen.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      choosing.clear();
      return;
    }
    const answer = answerTo(event, rows, at);
    if (answer === null) return;
    event.preventDefault();
    switch (answer.kind) {
      case 'focus':
        choosing.clear();
        focusRow(answer.row);
        return;
      case 'extend':
        choosing.extend(at, answer.row);
        focusRow(answer.row);
        return;
      case 'fold':
        fold(answer.row);
        return;
      case 'jump':
        jump(at);
        return;
      case 'menu': {
        const box = document.activeElement?.getBoundingClientRect();
        setMenu({ row: at, x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 });
        return;
      }
      case 'operate':
        operate(answer.operation, at);
        return;
      case 'typed':
        focusRow(find.current(answer.letter, rows, at));
    }
  };

  const stop = Math.max(0, currentRow);
  return (
    <nav className="outline" aria-label="提纲" ref={list}>
      {items.length === 0 && (
        <p className="outline-empty muted">
          还没有条款。另起一行写“一、”“（一）”或“第一条”，提纲会列在这里。
        </p>
      )}
      {items.length > 0 && (
        <div
          className="outline-tree"
          role="tree"
          aria-label="条款"
          aria-multiselectable
          onKeyDown={press}
          tabIndex={-1}
        >
          {rows.map((row, at) => (
            <OutlineRow
              key={`${row.index} ${row.item.path}`}
              row={row}
              at={at}
              current={at === currentRow}
              chosen={choosing.chosen.has(row.item)}
              choosing={choosing.chosen.size > 0}
              stop={at === stop}
              dragged={drag?.from === row.index}
              {...events}
            />
          ))}
          {drag !== null && (
            <DropMarks drag={drag} rows={rows} list={list} ghost={ghost} items={items} />
          )}
        </div>
      )}
      {choosing.chosen.size > 1 && (
        <p className="outline-chosen" role="status">
          已选{choosing.chosen.size}条{' '}
          <span className="muted">Alt+↑↓ 移动，Alt+Shift+←→ 升降级</span>
        </p>
      )}
      {menu !== null && (
        <OutlineMenu
          place={menu}
          onRun={(command) => run(command, menu.row)}
          onClosed={() => {
            focusRow(menu.row);
            setMenu(null);
          }}
        />
      )}
    </nav>
  );
});

const OPERATIONS: ReadonlySet<string> = new Set<Operation>([
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'mergePrevious',
  'mergeNext',
  'insertBefore',
  'insertAfter',
  'removeClause',
]);

const JOINT: ReadonlySet<string> = new Set<JointOperation>([
  'moveUp',
  'moveDown',
  'promote',
  'demote',
]);
const isJoint = (operation: Operation): operation is Operation & JointOperation =>
  JOINT.has(operation);

const isOperation = (command: string): command is Operation => OPERATIONS.has(command);
