import { useEffect, useRef, useState } from 'react';
import type { ReviewWork } from '../../shared/model/review.ts';
import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, Found, Order, ReviewFile } from './protocol.ts';

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export type FoundState =
  | { readonly stage: 'working' }
  /** Stays while the draft is held against the file anew after an edit. */
  | ({ readonly stage: 'ready'; readonly verdicts: ReviewWork['verdicts'] } & Found)
  | { readonly stage: 'failed' };

const working: FoundState = { stage: 'working' };

/** How a reviewer's changes stand to the draft, found out anew whenever either changes. */
export function useFound(
  file: ReviewFile | null,
  verdicts: ReviewWork['verdicts'],
  draft: string,
): FoundState {
  const [state, setState] = useState<{ readonly of: string; readonly state: FoundState } | null>(
    null,
  );
  const worker = useRef<{ send: (order: Order) => void; close: () => void } | null>(null);
  const asked = useRef({ job: 0, verdicts });
  const wanted = file !== null;

  useEffect(() => {
    if (!wanted) return;
    const opened = openWorker<Order, Answer>({
      start: startWorker,
      onAnswer: (answer) => {
        const { job, verdicts: said } = asked.current;
        if (answer.job !== job) return;
        const { kind: _, job: __, ...found } = { changes: null, ...answer };
        setState((before) =>
          before === null
            ? null
            : {
                ...before,
                state: isFound(found) ? ready(before.state, found, said) : { stage: 'failed' },
              },
        );
      },
      onBroken: () => setState((before) => before && { ...before, state: { stage: 'failed' } }),
    });
    worker.current = opened;
    return () => {
      worker.current = null;
      opened.close();
    };
  }, [wanted]);

  useEffect(() => {
    if (file === null) return;
    const job = asked.current.job + 1;
    asked.current = { job, verdicts };
    const { snapshot } = file;
    setState((before) => (before?.of === snapshot ? before : { of: snapshot, state: working }));
    worker.current?.send({ job, file, verdicts, draft });
  }, [file, verdicts, draft]);

  return file !== null && state?.of === file.snapshot ? state.state : working;
}

const isFound = (found: Partial<Found> | { readonly changes: null }): found is Found =>
  found.changes !== null;

/** What does not change while the draft is edited stays the very same: it is drawn once. */
const ready = (
  before: FoundState,
  { changes, figures, standing }: Found,
  verdicts: ReviewWork['verdicts'],
): FoundState =>
  before.stage === 'ready'
    ? { ...before, standing, verdicts }
    : { stage: 'ready', changes, figures, standing, verdicts };
