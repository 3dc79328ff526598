import type { VersionComparison } from '../../shared/compare/versions/types.ts';
import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, Order } from './protocol.ts';

export type Comparer = {
  /** Answers once, unless another comparison was asked for in the meantime; null: it failed. */
  readonly compare: (
    before: string,
    after: string,
    onAnswer: (comparison: VersionComparison | null) => void,
  ) => void;
  readonly close: () => void;
};

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The worker that compares versions: a statute of 2,000 clauses must not hold up the window. */
export function openComparer(start: () => WorkerLike = startWorker): Comparer {
  let job = 0;
  let answer: (comparison: VersionComparison | null) => void = () => undefined;
  const { send, close } = openWorker<Order, Answer>({
    start,
    onAnswer: (data) => {
      if (data.job === job) answer(data.kind === 'compared' ? data.comparison : null);
    },
    onBroken: () => answer(null),
  });
  return {
    compare: (before, after, onAnswer) => {
      job += 1;
      answer = onAnswer;
      send({ job, before, after });
    },
    close,
  };
}
