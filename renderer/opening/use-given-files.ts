import { useEffect } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import { onFileWaiting } from '../api.ts';
import { fromBase64 } from '../export/base64.ts';
import { useLatest } from '../use-latest.ts';

const LOOK_AGAIN_MS = 400;

type Parts = {
  readonly api: Pick<Api, 'takeGiven'>;
  /** Takes a file as if it had been dropped on the window; resolves when the drafter has decided. */
  readonly take: (file: File) => Promise<void>;
  readonly onRefused: (sentence: string) => void;
};

/**
 * Opens the files the desktop was asked to open, one after the other: those that waited while the
 * window came up, and later ones. None while a dialog is open, as it could not be answered.
 */
export function useGivenFiles(parts: Parts): void {
  const latest = useLatest(parts);
  useEffect(() => {
    let ended = false;
    let busy = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    };
    const look = async (): Promise<void> => {
      if (ended || busy) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return again();
      busy = true;
      try {
        const { file } = await latest.current.api.takeGiven({});
        if (file === null) return;
        await latest.current.take(new File([fromBase64(file.base64)], file.name));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        latest.current.onRefused(error.message);
        // What was refused is the program and no file: asking on would not end.
        if (error.code === 'failed') return;
      } finally {
        busy = false;
      }
      again();
    };
    const silence = onFileWaiting(() => void look());
    return () => {
      ended = true;
      clearTimeout(timer);
      silence();
    };
  }, [latest]);
}
