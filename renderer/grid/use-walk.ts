import { type RefObject, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Drawing } from './draw.ts';

/** Where F8 stands: the difference's number within its row; `none` where nothing differs. */
type WalkPosition = { readonly index: number; readonly total: number } | 'none';

export type Walk = {
  /** Null: not begun. */
  readonly position: WalkPosition | null;
  readonly go: (step: 1 | -1) => void;
};

/** 本条 2/5; null before the first step. */
export const wordsOf = ({ position }: Walk): string | null => {
  if (position === null) return null;
  if (position === 'none') return '没有可查看的差异';
  return `本条 ${position.index + 1}/${position.total}`;
};

const HUNK = '[data-hunk]';

/**
 * From difference to difference, row by row, round at the ends. Rows that were not drawn yet are
 * drawn on the way, so that none is passed over. The focus goes along: Enter and the arrow keys then
 * work where one looks.
 */
export function useWalk(scroller: RefObject<HTMLElement | null>, drawing: Drawing): Walk {
  const [position, setPosition] = useState<WalkPosition | null>(null);
  const active = useRef<Element | null>(null);
  const go = useCallback(
    (step: 1 | -1): void => {
      const table = scroller.current;
      if (table === null) return;
      const rows = [...table.querySelectorAll<HTMLElement>('[data-row]')];
      const last = active.current?.isConnected ? active.current : null;
      const from = last ?? cellWithFocus(table);
      const start = rows.findIndex((row) => from !== null && row.contains(from));
      // The row one stands in comes first and, for what lies on its other side, once more at the end.
      for (let turn = 0; turn <= rows.length; turn += 1) {
        const at = start === -1 ? (step === 1 ? turn : -1 - turn) : start + step * turn;
        const row = rows.at(((at % rows.length) + rows.length) % rows.length);
        if (row === undefined) break;
        flushSync(() => drawing.draw(row));
        const hunks = [...row.querySelectorAll<HTMLElement>(HUNK)];
        const ahead = turn === 0 && from !== null ? beyond(hunks, from, step) : hunks;
        const hunk = step === 1 ? ahead[0] : ahead.at(-1);
        if (hunk === undefined) continue;
        last?.classList.remove('hunk-active');
        hunk.classList.add('hunk-active');
        active.current = hunk;
        hunk.closest<HTMLElement>('[data-column]')?.focus({ preventScroll: true });
        hunk.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        setPosition({ index: hunks.indexOf(hunk), total: hunks.length });
        return;
      }
      setPosition('none');
    },
    [scroller, drawing],
  );
  return { position, go };
}

const cellWithFocus = (table: HTMLElement): Element | null => {
  const focused = document.activeElement;
  return focused !== null && table.contains(focused) ? focused : null;
};

/** The differences that lie behind (or before) a place. */
const beyond = (hunks: readonly HTMLElement[], from: Element, step: 1 | -1) =>
  hunks.filter((hunk) => {
    const relation = from.compareDocumentPosition(hunk);
    const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    return hunk !== from && (relation & side) !== 0;
  });
