import { type KeyboardEvent, memo, useCallback, useEffect, useRef } from 'react';
import { useLatest } from '../use-latest.ts';
import type { OutlineItem } from './outline-items.ts';
import './outline.css';

type Props = {
  readonly items: readonly OutlineItem[];
  readonly currentPath: string | null;
  readonly onJump: (offset: number) => void;
  /** Alt+↑ and Alt+↓: the clause at an offset goes up or down. */
  readonly onMove: (step: 1 | -1, offset: number) => void;
};

/**
 * 提纲: a click or Enter jumps to the clause; the arrow keys walk along it, with Alt they move the
 * clause itself.
 */
export const Outline = memo(function Outline({ items, currentPath, onJump, onMove }: Props) {
  const list = useRef<HTMLElement>(null);
  const latest = useLatest({ items, onJump, onMove });
  const jump = useCallback(
    (index: number) => {
      const item = latest.current.items[index];
      if (item !== undefined) latest.current.onJump(item.offset);
    },
    [latest],
  );
  useEffect(() => {
    if (currentPath === null) return;
    const current = list.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest' });
  }, [currentPath]);

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const step = ARROWS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!event.altKey) {
      moveFocus(event.currentTarget, step);
      return;
    }
    const row = rowsIn(event.currentTarget).indexOf(document.activeElement);
    const item = items[row];
    if (item !== undefined) onMove(step, item.offset);
  };

  // One stop for the Tab key: the current clause, else the first.
  const stop = Math.max(
    0,
    items.findIndex(({ path }) => path === currentPath),
  );

  return (
    <nav className="outline" aria-label="提纲" ref={list} onKeyDown={press}>
      {items.length === 0 && (
        <p className="outline-empty muted">
          还没有条款。另起一行写“一、”“（一）”或“第一条”，提纲会列在这里。
        </p>
      )}
      <ul>
        {items.map((item, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a doubled number gives two equal paths
            key={`${index} ${item.path}`}
            index={index}
            item={item}
            current={item.path === currentPath}
            stop={index === stop}
            onJump={jump}
          />
        ))}
      </ul>
    </nav>
  );
});

type RowProps = {
  readonly index: number;
  readonly item: OutlineItem;
  readonly current: boolean;
  readonly stop: boolean;
  readonly onJump: (index: number) => void;
};

/** Drawn anew only when it reads differently: offsets change with every letter typed above. */
const Row = memo(
  function Row({ index, item, current, stop, onJump }: RowProps) {
    return (
      <li>
        <button
          type="button"
          className="outline-row"
          data-level={Math.min(item.level, 4)}
          aria-current={current ? 'location' : undefined}
          tabIndex={stop ? 0 : -1}
          title={`${item.marker}${item.label}`}
          onClick={() => onJump(index)}
        >
          <span className="outline-marker">{item.marker}</span>
          <span className="outline-label cut">{item.label}</span>
        </button>
      </li>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.current === b.current &&
    a.stop === b.stop &&
    a.item.path === b.item.path &&
    a.item.level === b.item.level &&
    a.item.marker === b.item.marker &&
    a.item.label === b.item.label,
);

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

const rowsIn = (list: Element): readonly (Element | null)[] => [...list.querySelectorAll('button')];

function moveFocus(list: Element, step: 1 | -1): void {
  const rows = rowsIn(list);
  const at = rows.indexOf(document.activeElement) + step;
  const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  if (row instanceof HTMLElement) row.focus();
}
