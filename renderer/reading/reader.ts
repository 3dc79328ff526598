import type { LinkDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Answer, Order } from './protocol.ts';

export type Reader = {
  readonly setLibrary: (precedents: readonly Precedent[]) => void;
  /** Reads and aligns a draft; overtakes the one in work. */
  readonly read: (source: string, decisions: readonly LinkDecision[]) => void;
  readonly close: () => void;
};

/** The worker that reads and aligns, so that typing never waits for it. */
export function openReader(onAnswer: (answer: Answer) => void): Reader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let inWork = '';

  const send = (order: Order): void => worker.postMessage(order);

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data));
  worker.addEventListener('error', () => onAnswer({ kind: 'failed', source: inWork }));

  return {
    setLibrary: (precedents) => send({ kind: 'library', precedents }),
    read: (source, decisions) => {
      inWork = source;
      send({ kind: 'draft', source, decisions });
    },
    close: () => worker.terminate(),
  };
}
