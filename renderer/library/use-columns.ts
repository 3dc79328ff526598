import { useMemo } from 'react';
import type { Precedent } from '../../shared/model/document.ts';

/** The chosen precedents as columns beside the draft, in the order they were chosen in. */
export const useColumns = (
  precedents: readonly Precedent[],
  chosen: readonly string[],
): readonly Precedent[] =>
  useMemo(
    () => chosen.flatMap((id) => precedents.find((precedent) => precedent.id === id) ?? []),
    [chosen, precedents],
  );
