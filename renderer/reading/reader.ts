import type { LinkDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, Order, Wish } from './protocol.ts';

export type Reader = {
  readonly setLibrary: (precedents: readonly Precedent[]) => void;
  /** Reads and aligns a draft, and proposes for it where wished; overtakes the one in work. */
  readonly read: (source: string, decisions: readonly LinkDecision[], wish?: Wish) => void;
  readonly close: () => void;
};

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The worker that reads and aligns, so that typing never waits for it. */
export function openReader(
  onAnswer: (answer: Answer) => void,
  start: () => WorkerLike = startWorker,
): Reader {
  let inWork = '';
  let library: readonly Precedent[] = [];
  let knowsLibrary = true;
  const { send, close } = openWorker<Order, Answer>({
    start,
    onAnswer,
    onBroken: () => {
      knowsLibrary = false;
      onAnswer({ kind: 'failed', source: inWork });
    },
  });
  const setLibrary = (precedents: readonly Precedent[]): void => {
    library = precedents;
    knowsLibrary = true;
    send({ kind: 'library', precedents });
  };
  return {
    setLibrary,
    read: (source, decisions, wish) => {
      inWork = source;
      if (!knowsLibrary) setLibrary(library);
      send({ kind: 'draft', source, decisions, ...(wish !== undefined && { wish }) });
    },
    close,
  };
}
