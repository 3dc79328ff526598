import { useEffect } from 'react';
import { useLatest } from '../use-latest.ts';

/**
 * Files dropped anywhere on the window are handed over. Without this the browser would leave the window
 * for the file, and the editor would write its raw bytes into the text.
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  const latest = useLatest(onFiles);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    const before = { capture: true };
    addEventListener('dragover', over, before);
    addEventListener('drop', drop, before);
    return () => {
      removeEventListener('dragover', over, before);
      removeEventListener('drop', drop, before);
    };
  }, [latest]);
}

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;
