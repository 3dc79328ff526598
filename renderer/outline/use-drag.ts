import { type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { useLatest } from '../use-latest.ts';
import { type Drop, dropAt } from './drop.ts';
import type { OutlineItem } from './outline-items.ts';
import type { OutlineRow } from './rows.ts';

/** A clause under way: its index among all items. */
export type Drag = { readonly from: number; readonly drop: Drop | null };

type Parts = {
  readonly list: RefObject<HTMLElement | null>;
  readonly ghost: RefObject<HTMLElement | null>;
  readonly items: readonly OutlineItem[];
  readonly rows: readonly OutlineRow[];
  readonly onDrop: (from: number, drop: Drop) => void;
};

type Dragging = {
  readonly drag: Drag | null;
  /** For pointerdown on a row. */
  readonly begin: (event: PointerEvent, from: number) => void;
  /** True for the click that ends a drag. */
  readonly justDragged: () => boolean;
};

/** A press becomes a drag when it has gone so far. */
const FAR = 5;
/** Near the edges of the list it scrolls, faster the nearer. */
const EDGE = 36;

/**
 * Dragging rows of the outline with the mouse. Escape takes it back; near the edge the list scrolls by
 * itself.
 */
export function useDrag(parts: Parts): Dragging {
  const latest = useLatest(parts);
  const [drag, setDrag] = useState<Drag | null>(null);
  const dragged = useRef(false);
  const begin = useCallback(
    (event: PointerEvent, from: number) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      dragged.current = false;
      follow(latest, { x: event.clientX, y: event.clientY }, from, setDrag, () => {
        dragged.current = true;
      });
    },
    [latest],
  );
  const justDragged = useCallback(() => {
    const was = dragged.current;
    dragged.current = false;
    return was;
  }, []);
  return { drag, begin, justDragged };
}

type Point = { readonly x: number; readonly y: number };

function follow(
  latest: RefObject<Parts>,
  start: Point,
  from: number,
  show: (drag: Drag | null) => void,
  begun: () => void,
): void {
  let point = start;
  let drop: Drop | null = null;
  let active = false;
  let frame = 0;

  const look = (): void => {
    const { items, rows, list, ghost } = latest.current;
    const next = list.current === null ? null : dropUnder(list.current, items, rows, from, point);
    if (ghost.current !== null) {
      ghost.current.style.transform = `translate(${point.x + 14}px, ${point.y + 10}px)`;
    }
    if (sameDrop(drop, next)) return;
    drop = next;
    show({ from, drop });
  };
  const scroll = (): void => {
    const list = latest.current.list.current;
    if (list !== null) {
      const { top, bottom } = list.getBoundingClientRect();
      const over = Math.min(0, point.y - top - EDGE) + Math.max(0, point.y - bottom + EDGE);
      if (over !== 0) {
        list.scrollTop += Math.max(-16, Math.min(16, over / 2));
        look();
      }
    }
    frame = requestAnimationFrame(scroll);
  };
  const move = (event: globalThis.PointerEvent): void => {
    point = { x: event.clientX, y: event.clientY };
    if (!active) {
      if (Math.hypot(point.x - start.x, point.y - start.y) < FAR) return;
      active = true;
      begun();
      show({ from, drop: null });
      frame = requestAnimationFrame(scroll);
    }
    event.preventDefault();
    look();
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', release);
    removeEventListener('pointercancel', end);
    removeEventListener('blur', end);
    removeEventListener('keydown', press, true);
    if (active) show(null);
    active = false;
  };
  const release = (): void => {
    const made = active ? drop : null;
    end();
    if (made?.allowed) latest.current.onDrop(from, made);
  };
  const press = (event: KeyboardEvent): void => {
    if (!active) return;
    // No other key means anything while a clause hangs at the pointer.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end();
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', release);
  addEventListener('pointercancel', end);
  addEventListener('blur', end);
  addEventListener('keydown', press, true);
}

function dropUnder(
  list: HTMLElement,
  items: readonly OutlineItem[],
  rows: readonly OutlineRow[],
  from: number,
  { x, y }: Point,
): Drop | null {
  const box = list.getBoundingClientRect();
  if (x < box.left - 40 || x > box.right + 40 || y < box.top || y > box.bottom) return null;
  const middle = box.left + box.width / 2;
  const under = document.elementFromPoint(middle, y)?.closest('[role="treeitem"]');
  if (!(under instanceof HTMLElement)) return null;
  const { top, height } = under.getBoundingClientRect();
  return dropAt(items, rows, from, Number(under.dataset['row']), (y - top) / Math.max(1, height));
}

const sameDrop = (a: Drop | null, b: Drop | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.row === b.row && a.side === b.side && a.allowed === b.allowed);
