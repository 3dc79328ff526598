import { type ReactNode, useCallback, useRef, useState } from 'react';
import { today } from '../../shared/model/day.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Borrow } from '../borrow/borrow.ts';
import type { Place } from '../desk.ts';
import { useLatest } from '../use-latest.ts';
import { BorrowPreview } from './borrow-preview.tsx';
import { type Loan, selectedOf, wholeLoan } from './borrowing.ts';
import type { DraftHome } from './localising.ts';

/** What borrowing needs of the window wherever a precedent is read. */
export type Borrowing = {
  readonly policy: Policy | null;
  readonly home: DraftHome;
  /** There is a clause at the caret. */
  readonly hasClause: boolean;
  /** It holds nothing but the prompt of a new draft. */
  readonly unwritten: boolean;
  readonly borrow: Borrow;
};

type BorrowSheet = {
  /** The preview while something is asked for. */
  readonly sheet: ReactNode;
  /** Asks for a clause, or for the sentences of it that are selected on the screen. */
  readonly ask: (place: Place) => void;
};

/** 借用 where a precedent is read, through the same preview as in 建议. */
export function useBorrowSheet(
  precedents: readonly Precedent[],
  { policy, home, hasClause, unwritten, borrow }: Borrowing,
): BorrowSheet {
  const [asked, setAsked] = useState<{ readonly loan: Loan; readonly turn: number } | null>(null);
  const opener = useRef<Element | null>(null);
  const latest = useLatest({ precedents, home, policy });
  const ask = useCallback(
    ({ doc, path }: Place) => {
      const { precedents: all, home: own, policy: draft } = latest.current;
      const precedent = all.find(({ id }) => id === doc);
      const loan =
        precedent && path !== null
          ? wholeLoan(precedent, path, { ...own, today: today() }, draft)
          : null;
      if (loan === null) return;
      opener.current = document.activeElement;
      const selected = selectedOf(loan, getSelection()?.toString() ?? '');
      setAsked((before) => ({ loan: selected, turn: (before?.turn ?? 0) + 1 }));
    },
    [latest],
  );
  const leave = (): void => {
    setAsked(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const sheet = asked && (
    <BorrowPreview
      key={asked.turn}
      loan={asked.loan}
      home={home}
      hasClause={hasClause}
      unwritten={unwritten}
      onInsert={(borrowing) => {
        setAsked(null);
        borrow(borrowing);
      }}
      onLeave={leave}
    />
  );
  return { sheet, ask };
}
