import type { Issuance } from '../../shared/model/issuance.ts';
import type { Layout } from '../../shared/word/pages/types.ts';
import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, Order } from './protocol.ts';

/** A draft as it is laid out on its pages. */
export type Paper = {
  readonly source: string;
  readonly issuance: Issuance;
  readonly layout: Layout;
};

export type Paginator = {
  /** A newer draft takes the place of one that waits; the one in work is finished. */
  readonly layOut: (source: string, issuance: Issuance) => void;
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
  let waiting: Omit<Order, 'job'> | null = null;
  const { send, close } = openWorker<Order, Answer>({
    start,
    onAnswer: (answer) => {
      if (answer.job === inWork?.job) done(answer.kind === 'laidOut' ? answer.layout : null);
    },
    onBroken: () => done(null),
  });
  const begin = ({ source, issuance }: Omit<Order, 'job'>): void => {
    job += 1;
    inWork = { job, source, issuance };
    send(inWork);
  };
  function done(layout: Layout | null): void {
    const finished = inWork;
    inWork = null;
    if (finished !== null) {
      const { source, issuance } = finished;
      onPaper(layout === null ? null : { source, issuance, layout });
    }
    const next = waiting;
    waiting = null;
    if (next !== null) begin(next);
  }
  return {
    layOut: (source, issuance) => {
      if (inWork === null) begin({ source, issuance });
      else waiting = { source, issuance };
    },
    close,
  };
}
