import type { App, BrowserWindow, Event } from 'electron';
import type { Host } from '../../shared/api.ts';

/** So long a program that ends waits for what it is writing. */
const PATIENCE_MS = 10_000;

/** The answers of the host that are not given yet. */
export type UnderWay = {
  readonly watch: <T>(work: Promise<T>) => Promise<T>;
  readonly isIdle: () => boolean;
  /** Resolves when all have ended, or after so many milliseconds. */
  readonly settled: (most?: number) => Promise<void>;
};

export function underWay(): UnderWay {
  const running = new Set<Promise<unknown>>();
  return {
    watch: (work) => {
      running.add(work);
      const end = (): void => void running.delete(work);
      work.then(end, end);
      return work;
    },
    isIdle: () => running.size === 0,
    settled: async (most = PATIENCE_MS) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, most);
      });
      await Promise.race([Promise.allSettled(running), late]);
      clearTimeout(timer);
    },
  };
}

/** A host that also tells whether the last save of a draft was kept. */
export const tellingSaves = (host: Host, tell: (kept: boolean) => void): Host => ({
  ...host,
  saveDraft: async (input) => {
    try {
      const saved = await host.saveDraft(input);
      tell(true);
      return saved;
    } catch (error) {
      tell(false);
      throw error;
    }
  },
});

/** A window that closes while a draft is being written leaves the program running until it is. */
export function quitWhenWritten(
  app: Pick<App, 'on' | 'quit'>,
  { isIdle, settled }: Pick<UnderWay, 'isIdle' | 'settled'>,
): void {
  let waited = false;
  app.on('will-quit', (event) => {
    if (waited || isIdle()) return;
    event.preventDefault();
    waited = true;
    void settled().then(() => app.quit());
  });
}

type SessionParts = {
  readonly window: Pick<BrowserWindow, 'on'>;
  /** Words would be lost: the last save failed, or one is under way. */
  readonly inDanger: () => boolean;
  readonly quit: () => void;
  readonly onEnding: () => void;
};

/**
 * Logging off or shutting down Windows: where words would be lost it waits, and the program closes as
 * by its own menu, with the question that asks; else nothing stands in its way.
 */
export function guardSessionEnd({ window, inDanger, quit, onEnding }: SessionParts): void {
  window.on('query-session-end', (event: Pick<Event, 'preventDefault'>) => {
    onEnding();
    if (!inDanger()) return;
    event.preventDefault();
    quit();
  });
}

/** The same on Linux and macOS, which tell the program and not the window. The types know no event. */
export const onShutdown =
  (quit: () => void, onEnding: () => void) =>
  (...[event]: readonly unknown[]): void => {
    onEnding();
    if (isEvent(event)) event.preventDefault();
    quit();
  };

const isEvent = (event: unknown): event is Pick<Event, 'preventDefault'> =>
  typeof event === 'object' &&
  event !== null &&
  'preventDefault' in event &&
  typeof event.preventDefault === 'function';
