import type { Precedent } from '../../shared/model/document.ts';
import type { Answer, Order } from './protocol.ts';

export type Reader = {
  readonly setLibrary: (precedents: readonly Precedent[]) => void;
  /** Reads and aligns a draft. While it works only the latest text waits, the ones between go. */
  readonly read: (source: string) => void;
  readonly close: () => void;
};

/** The worker that reads and aligns, so that typing never waits for it. */
export function openReader(onAnswer: (answer: Answer) => void): Reader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let inWork: string | null = null;
  let waiting: string | null = null;

  const send = (order: Order): void => worker.postMessage(order);
  const begin = (source: string): void => {
    inWork = source;
    send({ kind: 'draft', source });
  };
  const finish = (): void => {
    const next = waiting;
    inWork = null;
    waiting = null;
    if (next !== null) begin(next);
  };

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    onAnswer(data);
    if (data.kind !== 'read') finish();
  });
  worker.addEventListener('error', () => {
    onAnswer({ kind: 'failed', source: inWork ?? '' });
    finish();
  });

  return {
    setLibrary: (precedents) => send({ kind: 'library', precedents }),
    read: (source) => {
      if (inWork === null) begin(source);
      else waiting = source;
    },
    close: () => worker.terminate(),
  };
}
