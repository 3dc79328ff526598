import { useEffect } from 'react';
import { useLatest } from '../use-latest.ts';

/**
 * A file dropped anywhere on the window is opened. Without this the browser would leave the window
 * for the file, and the editor would write its raw bytes into the text.
 */
export function useDroppedFile(onFile: (file: File) => void): void {
  const latest = useLatest(onFile);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
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
