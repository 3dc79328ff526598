import { useEffect, useMemo, useRef, useState } from 'react';
import { useLatest } from '../use-latest.ts';
import { type Chosen, chosenAgain, chosenAlso, chosenTo, stillChosen } from './chosen.ts';
import type { OutlineItem } from './outline-items.ts';
import type { OutlineRow } from './rows.ts';

type Parts = {
  readonly items: readonly OutlineItem[];
  readonly rows: readonly OutlineRow[];
  readonly currentPath: string | null;
};

export type Choosing = {
  readonly chosen: ReadonlySet<OutlineItem>;
  /** All that are chosen where a row is one of several, else null. */
  readonly withRow: (row: number) => readonly OutlineItem[] | null;
  readonly extend: (at: number, to: number) => void;
  readonly toggle: (at: number, row: number) => void;
  readonly clear: () => void;
  /** They are about to move: the choice goes with them. */
  readonly follow: () => void;
};

/** 提纲里一次选几条: which clauses are chosen together. Typing on the page that changes one ends it. */
export function useChosen(parts: Parts): Choosing {
  const { items, rows, currentPath } = parts;
  const [kept, setKept] = useState<Chosen | null>(null);
  const moving = useRef<readonly OutlineItem[] | null>(null);
  const now = useMemo(() => (kept === null ? null : stillChosen(items, kept)), [items, kept]);
  const latest = useLatest({ ...parts, now });

  useEffect(() => {
    if (moving.current === null || moving.current === items) return;
    moving.current = null;
    setKept((before) => (before === null ? null : chosenAgain(items, currentPath, before)));
  }, [items, currentPath]);

  return useMemo(() => {
    const change = (next: (rows: readonly OutlineRow[], now: Chosen | null) => Chosen | null) => {
      moving.current = null;
      setKept(next(latest.current.rows, latest.current.now));
    };
    return {
      chosen: new Set(now?.items ?? []),
      withRow: (row) => {
        const item = rows[row]?.item;
        const several = now !== null && now.items.length > 1;
        return several && item !== undefined && now.items.includes(item) ? now.items : null;
      },
      extend: (at, to) => change((shown, before) => chosenTo(shown, before, at, to)),
      toggle: (at, row) => change((shown, before) => chosenAlso(shown, before, at, row)),
      clear: () => change(() => null),
      follow: () => {
        moving.current = latest.current.items;
      },
    };
  }, [rows, now, latest]);
}
