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
import type { Arranging } from '../arrange/use-arrange.ts';
import { focusIsLost } from '../focus.ts';
import { useLatest } from '../use-latest.ts';
import { DropMarks } from './drop-marks.tsx';
import type { OutlineItem } from './outline-items.ts';
import { type MenuPlace, OutlineMenu } from './outline-menu.tsx';
import { OutlineRow, type RowEvents } from './outline-row.tsx';
import { foldKey, rowAt, rowsOf } from './rows.ts';
import { answerTo, typing } from './tree-keys.ts';
import { useDrag } from './use-drag.ts';
import './outline.css';

type Props = {
  readonly items: readonly OutlineItem[];
  readonly currentPath: string | null;
  readonly onJump: (offset: number) => void;
  readonly arranging: Pick<Arranging, 'operate' | 'place' | 'commands'>;
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
      if (moved !== undefined && goal !== undefined) arranging.place([moved], goal, side);
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
    asked.current = items;
    arranging.operate(operation, named, 'pane');
  };
  const run = (command: CommandId, row: number): void => {
    if (isOperation(command)) operate(command, row);
    else if (command === 'renumber' || command === 'changeScheme') arranging.commands[command]();
  };
  const latest = useLatest({ rows, onJump, fold, begin, justDragged });
  const events = useMemo(
    (): RowEvents => ({
      onJump: (row) => {
        const { rows: now, onJump: jump, justDragged: dragged } = latest.current;
        const item = now[row]?.item;
        if (!dragged() && item !== undefined) jump(item.offset);
      },
      onFold: (row) => latest.current.fold(row),
      onPress: (event: PointerEvent, row) => {
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
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? Number(focused.dataset['row'] ?? -1) : -1;
    if (at < 0 || event.nativeEvent.isComposing) return;
    const answer = answerTo(event, rows, at);
    if (answer === null) return;
    event.preventDefault();
    switch (answer.kind) {
      case 'focus':
        focusRow(answer.row);
        return;
      case 'fold':
        fold(answer.row);
        return;
      case 'jump':
        events.onJump(at);
        return;
      case 'menu': {
        const box = focused?.getBoundingClientRect();
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
        <div className="outline-tree" role="tree" aria-label="条款" onKeyDown={press} tabIndex={-1}>
          {rows.map((row, at) => (
            <OutlineRow
              key={`${row.index} ${row.item.path}`}
              row={row}
              at={at}
              current={at === currentRow}
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

const isOperation = (command: string): command is Operation => OPERATIONS.has(command);
