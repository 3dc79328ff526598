import { type ReactNode, useMemo } from 'react';
import { isUnsaved, type OpenDraft } from '../draft/state.ts';
import { download } from '../export/download.ts';
import { useLatest } from '../use-latest.ts';
import { SaveState } from './save-state.tsx';

type Parts = {
  readonly draft: OpenDraft;
  readonly name: string;
  readonly readText: () => string;
  readonly onRetry: () => void;
};

/** How the draft is saved; kept from letter to letter, so that the title bar is not drawn anew for each. */
export function useSaveState(parts: Parts): ReactNode {
  const { draft, onRetry } = parts;
  const { saving, stored } = draft;
  const unsaved = isUnsaved(draft);
  const latest = useLatest(parts);
  return useMemo(
    () => (
      <SaveState
        saving={saving}
        unsaved={unsaved}
        savedAt={stored.savedAt}
        onRetry={onRetry}
        onAside={() => {
          const { name, readText } = latest.current;
          download(`${name}.txt`, new TextEncoder().encode(readText()));
        }}
      />
    ),
    [saving, unsaved, stored.savedAt, onRetry, latest],
  );
}
