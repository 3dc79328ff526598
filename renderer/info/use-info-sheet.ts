import { useMemo, useState } from 'react';
import type { SectionId } from './fields.ts';

/** Whether 文稿信息 lies open, and where. */
export type InfoSheetState = {
  readonly open: boolean;
  readonly section: SectionId | null;
  /** Opens it at what is missing. */
  readonly show: () => void;
  /** Opens it at 地区与机关. */
  readonly showHome: () => void;
  readonly close: () => void;
};

export function useInfoSheet(): InfoSheetState {
  const [at, setAt] = useState<{ readonly section: SectionId | null } | null>(null);
  const actions = useMemo(
    () => ({
      show: () => setAt({ section: null }),
      showHome: () => setAt({ section: 'home' }),
      close: () => setAt(null),
    }),
    [],
  );
  const [last, setLast] = useState<SectionId | null>(null);
  if (at !== null && at.section !== last) setLast(at.section);
  return { open: at !== null, section: at === null ? last : at.section, ...actions };
}
