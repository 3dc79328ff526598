import { Refusal } from '../../shared/api.ts';
import type { Progress } from '../../shared/compare/align.ts';
import { partIsMissing } from '../load-part.ts';
import type { WorkerLike } from '../open-worker.ts';
import type { Answer, Made, Order } from './protocol.ts';

type Options = {
  readonly onProgress: (progress: Progress) => void;
  /** The drafter called it off: the worker ends at once and nothing comes of it. */
  readonly signal: AbortSignal;
  readonly start?: () => WorkerLike;
};

/** The Word library is larger than everything else in the window: a worker loads it when needed. */
const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/**
 * Makes a file in a worker of its own, so that typing never waits for it.
 *
 * @returns null when it was called off. Rejects with a `Refusal`.
 */
export const makeFile = (
  order: Order,
  { onProgress, signal, start = startWorker }: Options,
): Promise<Made | null> =>
  new Promise((resolve, reject) => {
    const worker = start();
    const end = (finish: () => void): void => {
      worker.terminate();
      finish();
    };
    signal.addEventListener('abort', () => end(() => resolve(null)));
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') onProgress(data);
      else if (data.kind === 'made') end(() => resolve(data));
      else end(() => reject(new Refusal('failed', data.message ?? '生成文件时出错，请重试。')));
    });
    // What fails inside is answered; this is the worker's own file that could not be loaded.
    worker.addEventListener('error', () => end(() => reject(partIsMissing())));
    worker.postMessage(order);
  });
