import type { VersionComparison } from '../../shared/compare/versions/types.ts';
import type { Answer, Order } from './protocol.ts';

export type Comparer = {
  /** Answers once, unless another comparison was asked for in the meantime. */
  readonly compare: (
    before: string,
    after: string,
    onAnswer: (comparison: VersionComparison | null) => void,
  ) => void;
  readonly close: () => void;
};

/** The worker that compares versions: a statute of 2,000 clauses must not hold up the window. */
export function openComparer(): Comparer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let job = 0;
  let answer: (comparison: VersionComparison | null) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.job === job) answer(data.kind === 'compared' ? data.comparison : null);
  });
  worker.addEventListener('error', () => answer(null));
  return {
    compare: (before, after, onAnswer) => {
      job += 1;
      answer = onAnswer;
      const order: Order = { job, before, after };
      worker.postMessage(order);
    },
    close: () => worker.terminate(),
  };
}
