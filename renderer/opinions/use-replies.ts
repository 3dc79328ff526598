import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import { type ReadFile, type Reading, readReplies } from './reply-reader.ts';

export type Replies = {
  /** How far the files under way are read; null while none is. */
  readonly reading: Reading | null;
  /** Files that wait for the drafter's word; null when there are none. */
  readonly read: readonly ReadFile[] | null;
  readonly start: (files: readonly File[], sent: string) => void;
  readonly cancel: () => void;
  /** The drafter has said what becomes of the files. */
  readonly settle: () => void;
};

/** Files that units sent back, from choosing them to the drafter's word on them. */
export function useReplies(api: Api): Replies {
  const [reading, setReading] = useState<Reading | null>(null);
  const [read, setRead] = useState<readonly ReadFile[] | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    async (files: readonly File[], sent: string): Promise<void> => {
      if (running.current !== null || files.length === 0) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const done = await readReplies(files, { api, sent, signal, onProgress: setReading });
      running.current = null;
      setReading(null);
      if (done.length > 0) setRead(done);
    },
    [api],
  );
  return {
    reading,
    read,
    start: (files, sent) => void start(files, sent),
    cancel: () => running.current?.abort(),
    settle: () => setRead(null),
  };
}
