import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, LaidOut, Order, Wanted } from './protocol.ts';

/** A draft as it is laid out on its pages. */
export type Paper = Wanted & LaidOut;

export type Paginator = {
  /** A newer draft takes the place of one that waits; the one in work is finished. */
  readonly layOut: (wanted: Wanted) => void;
  readonly close: () => void;
};

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/**
 * The worker that lays the draft out: of several drafts in quick succession only the first and the
 * latest are, so that a long one never runs after the typing.
 *
 * @param onPaper the pages of a draft; null when they could not be made.
 */
export function openPaginator(
  onPaper: (paper: Paper | null) => void,
  start: () => WorkerLike = startWorker,
): Paginator {
  let job = 0;
  let inWork: Order | null = null;
  let waiting: Wanted | null = null;
  const { send, close } = openWorker<Order, Answer>({
    start,
    onAnswer: (answer) => {
      if (answer.job === inWork?.job) done(answer.kind === 'laidOut' ? answer.made : null);
    },
    onBroken: () => done(null),
  });
  const begin = (wanted: Wanted): void => {
    job += 1;
    inWork = { ...wanted, job };
    send(inWork);
  };
  function done(made: LaidOut | null): void {
    const finished = inWork;
    inWork = null;
    if (finished !== null) {
      const { source, issuance, whole } = finished;
      onPaper(made && { source, issuance, whole, ...made });
    }
    const next = waiting;
    waiting = null;
    if (next !== null) begin(next);
  }
  return {
    layOut: (wanted) => {
      if (inWork === null) begin(wanted);
      else waiting = wanted;
    },
    close,
  };
}
