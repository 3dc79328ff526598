import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DraftEntry } from '../../shared/api.ts';
import { focusIsLost } from '../focus.ts';
import { useLatest } from '../use-latest.ts';
import { DraftRow, type Presence, type RowAction, rowId } from './draft-row.tsx';
import type { Column, Order } from './listed.ts';
import { pressOf, rowAfter, rowInPlace } from './row-keys.ts';

type Props = {
  readonly drafts: readonly DraftEntry[];
  readonly order: Order;
  readonly presence: (id: string) => Presence;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onOrder: (by: Column) => void;
  readonly onDo: (action: Exclude<RowAction, 'rename'>, draft: DraftEntry) => void;
  readonly onRename: (draft: DraftEntry, name: string) => void;
  /** Ctrl+Z */
  readonly onUndo: () => void;
};

const SCREENFUL = 40;

const columns: readonly { readonly by: Column; readonly label: string }[] = [
  { by: 'name', label: '名称' },
  { by: 'genre', label: '文种' },
  { by: 'district', label: '区' },
  { by: 'progress', label: '进度' },
  { by: 'words', label: '字数' },
  { by: 'savedAt', label: '最后改动' },
];

const byKey: Readonly<Record<string, RowAction>> = {
  Enter: 'open',
  F2: 'rename',
  'Ctrl+D': 'duplicate',
  Delete: 'remove',
};

type Doing = { readonly what: 'naming' | 'choosing'; readonly id: string } | null;

/** The list itself: one stop for the Tab key, arrow keys between the drafts. */
export function DraftTable(props: Props) {
  const { drafts, order, presence, table, onOrder } = props;
  const [stood, setStood] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const ids = useMemo(() => drafts.map(({ id }) => id), [drafts]);
  const current = stood !== null && ids.includes(stood) ? stood : (ids[0] ?? null);
  const latest = useLatest({ ...props, ids, current });
  // The first screenful at once, hundreds of others while the drafter looks at it.
  const drawn = useDeferredValue(drafts, drafts.slice(0, SCREENFUL));

  /** Where the keys stood, so that the next row takes them over when theirs goes. */
  const place = useRef(0);
  useLayoutEffect(() => {
    if (stood === null) return;
    const at = drawn.findIndex(({ id }) => id === stood);
    if (at !== -1) place.current = at;
    else if (focusIsLost())
      stand(
        rowInPlace(
          drawn.map(({ id }) => id),
          place.current,
        ),
      );
  }, [drawn, stood]);

  const run = useCallback(
    (action: RowAction, id: string): void => {
      const draft = latest.current.drafts.find((each) => each.id === id);
      if (draft === undefined) return;
      // The example as it came is no file yet: there is nothing to rename and nothing to throw away.
      if (draft.savedAt === null && (action === 'rename' || action === 'remove')) return;
      if (action === 'rename') setDoing({ what: 'naming', id });
      else latest.current.onDo(action, draft);
    },
    [latest],
  );
  const menu = useCallback((id: string, open: boolean): void => {
    setDoing(open ? { what: 'choosing', id } : null);
    if (!open) setTimeout(() => focusIsLost() && stand(id));
  }, []);
  const named = useCallback(
    (id: string, name: string | null): void => {
      setDoing(null);
      const draft = latest.current.drafts.find((each) => each.id === id);
      if (name !== null && draft !== undefined) latest.current.onRename(draft, name);
      setTimeout(() => focusIsLost() && stand(id));
    },
    [latest],
  );

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, nativeEvent, defaultPrevented } = event;
    if (defaultPrevented || nativeEvent.isComposing) return;
    if (!(target instanceof HTMLElement) || !target.matches('.draft-row')) return;
    const pressed = pressOf(event);
    const next = pressed === null ? null : rowAfter(pressed, ids, current);
    const action = pressed === null ? undefined : byKey[pressed];
    if (next !== null) stand(next);
    else if (action !== undefined && current !== null) run(action, current);
    else if (pressed === 'Ctrl+Z') latest.current.onUndo();
    else if ((pressed === 'Shift+F10' || pressed === 'ContextMenu') && current !== null) {
      menu(current, true);
    } else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of the ARIA practices is a table
    <table className="draft-table" role="grid" aria-label="草稿列表" ref={table} onKeyDown={press}>
      <thead>
        <tr>
          {columns.map(({ by, label }) => (
            <th
              key={by}
              scope="col"
              aria-sort={order.by !== by ? 'none' : order.down ? 'descending' : 'ascending'}
              className={by === 'words' ? 'draft-number' : undefined}
            >
              <button type="button" className="draft-head" onClick={() => onOrder(by)}>
                {label}
                {order.by === by &&
                  (order.down ? (
                    <CaretDownOutlined aria-hidden />
                  ) : (
                    <CaretUpOutlined aria-hidden />
                  ))}
              </button>
            </th>
          ))}
          <th scope="col">
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drawn.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            presence={presence(draft.id)}
            current={draft.id === current}
            doing={doing?.id === draft.id ? doing.what : 'nothing'}
            onStand={setStood}
            onDo={run}
            onMenu={menu}
            onNamed={named}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Puts the keys on a row; it comes into view by that. */
function stand(id: string | null): void {
  if (id !== null) document.getElementById(rowId(id))?.focus();
}
