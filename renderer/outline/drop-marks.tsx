import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { dropWords } from './drop.ts';
import type { OutlineItem } from './outline-items.ts';
import type { OutlineRow } from './rows.ts';
import type { Drag } from './use-drag.ts';

type Props = {
  readonly drag: Drag;
  readonly items: readonly OutlineItem[];
  readonly rows: readonly OutlineRow[];
  readonly list: RefObject<HTMLElement | null>;
  readonly ghost: RefObject<HTMLDivElement | null>;
};

type Box = { readonly top: number; readonly height: number; readonly indent: number };

/** While a clause is dragged: where it would go, and it itself at the pointer. */
export function DropMarks({ drag, items, rows, list, ghost }: Props) {
  const { drop } = drag;
  const [box, setBox] = useState<Box | null>(null);
  const row = drop?.row ?? null;
  useLayoutEffect(() => {
    const found = row === null ? null : list.current?.querySelector(`[data-row="${row}"]`);
    if (!(found instanceof HTMLElement)) {
      setBox(null);
      return;
    }
    const indent = Number.parseFloat(getComputedStyle(found).paddingInlineStart) || 0;
    // Level with the number, behind the fold mark.
    setBox({ top: found.offsetTop, height: found.offsetHeight, indent: indent + 18 });
  }, [row, list]);
  const item = items[drag.from];
  return (
    <>
      {drop?.allowed && box !== null && (
        <div
          className="outline-drop"
          data-side={drop.side}
          style={
            drop.side === 'into'
              ? { top: box.top, height: box.height, left: 4 }
              : { top: drop.side === 'before' ? box.top : box.top + box.height, left: box.indent }
          }
        />
      )}
      {createPortal(
        <div className="outline-ghost" ref={ghost} role="status">
          <strong className="cut">
            {item?.marker}
            {item?.label}
          </strong>
          <span className="meta">{dropWords(rows, drop)} · Esc 取消</span>
        </div>,
        document.body,
      )}
    </>
  );
}
