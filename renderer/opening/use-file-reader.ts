import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import { fromBase64, toBase64 } from '../export/base64.ts';
import { type Opened, openFile } from './open-file.ts';

/** A file that is being turned into a .docx, which takes seconds. */
export type Converting = {
  readonly name: string;
  /** `Date.now()` at its beginning. */
  readonly since: number;
  readonly cancel: () => void;
};

export type FileReader = {
  /** Null while another file is being read. */
  readonly read: (file: File) => Promise<Opened | null>;
  readonly converting: Converting | null;
};

/** Reads files of every kind for a part of the window, one at a time; a conversion can be cancelled. */
export function useFileReader(api: Api): FileReader {
  const busy = useRef(false);
  const [converting, setConverting] = useState<Converting | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  // What asked for the file is gone: nobody waits for it any more.
  useEffect(() => () => cancel.current?.(), []);

  const read = useCallback(
    async (file: File): Promise<Opened | null> => {
      if (busy.current) return null;
      busy.current = true;
      try {
        return await openFile(file, async (bytes) => {
          const job = newJob();
          cancel.current = () => void api.cancelConversion({ job }).catch(() => undefined);
          setConverting({ name: file.name, since: Date.now(), cancel: cancel.current });
          const { base64 } = await api.convertToWord({ job, base64: toBase64(bytes) });
          return fromBase64(base64);
        });
      } finally {
        busy.current = false;
        cancel.current = null;
        setConverting(null);
      }
    },
    [api],
  );
  return { read, converting };
}

/** A name no other window uses. */
const newJob = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
