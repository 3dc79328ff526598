import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Issuance } from '../../shared/model/issuance.ts';
import { openPaginator, type Paginator, type Paper } from './paginator.ts';

export type PaperState =
  | { readonly stage: 'working' }
  /** Stays while the next is laid out. */
  | { readonly stage: 'ready'; readonly paper: Paper }
  | { readonly stage: 'failed' };

export type PaperControl = { readonly state: PaperState; readonly retry: () => void };

/** So long it waits for the next letter. */
const PAUSE_MS = 250;

/** The lines of a longer draft are handed over only when they are looked at. */
const SHORT = 20_000;

/**
 * The draft on its pages, laid out anew a moment after the text or its 发文要素 changed.
 *
 * @param shown whether the pages are looked at; else their number may do.
 */
export function usePaper(text: string, issuance: Issuance, shown: boolean): PaperControl {
  const whole = shown || text.length <= SHORT;
  const [state, setState] = useState<PaperState>({ stage: 'working' });
  const [turn, setTurn] = useState(0);
  const paginator = useRef<Paginator | null>(null);

  useEffect(() => {
    const opened = openPaginator((paper) =>
      startTransition(() =>
        setState(paper === null ? { stage: 'failed' } : { stage: 'ready', paper }),
      ),
    );
    paginator.current = opened;
    return () => {
      paginator.current = null;
      opened.close();
    };
  }, []);

  const sent = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry asks for the same once more
  useEffect(() => {
    // Letters come in quick succession; a choice of the form is one click and shows at once.
    const isTyping = sent.current !== null && sent.current !== text;
    const timer = setTimeout(
      () => {
        sent.current = text;
        paginator.current?.layOut({ source: text, issuance, whole });
      },
      isTyping ? PAUSE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [text, issuance, whole, turn]);

  const retry = useCallback(() => {
    setState({ stage: 'working' });
    setTurn((now) => now + 1);
  }, []);
  return { state, retry };
}
