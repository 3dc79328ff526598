import type { LinkDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { CheckWish } from '../check/checking.ts';
import { openWorker, type WorkerLike } from '../open-worker.ts';
import type { Answer, Order, Wish } from './protocol.ts';

export type Reader = {
  readonly setLibrary: (precedents: readonly Precedent[]) => void;
  /** Reads and aligns a draft, checks it and proposes for it where wished; overtakes the one in work. */
  readonly read: (source: string, decisions: readonly LinkDecision[], wishes?: Wishes) => void;
  readonly close: () => void;
};

type Wishes = { readonly wish?: Wish; readonly check?: CheckWish };

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The worker that reads and aligns, so that typing never waits for it. */
export function openReader(
  onAnswer: (answer: Answer) => void,
  start: () => WorkerLike = startWorker,
): Reader {
  let inWork = '';
  let library: readonly Precedent[] | null = null;
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
    read: (source, decisions, wishes) => {
      inWork = source;
      if (!knowsLibrary && library !== null) setLibrary(library);
      send({ kind: 'draft', source, decisions, ...wishes });
    },
    close,
  };
}
