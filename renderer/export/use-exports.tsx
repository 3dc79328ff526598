import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import type { OpenDraft } from '../draft/state.ts';
import type { LibraryState } from '../library/state.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { ExportButton, type ExportItems } from './export-button.tsx';
import type { Base, Draft } from './protocol.ts';
import type { ChosenBase } from './redline-base.ts';
import { RedlineDialog } from './redline-dialog.tsx';
import { useExport } from './use-export.ts';

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly library: LibraryState;
  readonly readText: () => string;
  readonly dispatch: Dispatch;
};

const ITEMS: ExportItems = [{ key: 'redline', label: '修订稿…' }];

/**
 * All that leaves the window as a file.
 *
 * @returns the button with its menu, the dialog while it is open, and 导出公文 for its key.
 */
export function useExports({ api, draft, library, readText, dispatch }: Parts) {
  const latest = useLatest({ draft, library });
  const readDraft = useCallback(
    (): Draft => ({ source: readText(), issuance: latest.current.draft.issuance }),
    [readText, latest],
  );
  const { exporting, start, cancel } = useExport(api, readDraft, dispatch);
  const [asked, setAsked] = useState(false);
  const precedents = library.stage === 'open' ? library.precedents : [];

  const exportOfficial = useCallback(() => start((now) => ({ kind: 'official', ...now })), [start]);

  const makeRedline = async (chosen: ChosenBase, author: string): Promise<void> => {
    const base = await baseOf(chosen);
    start((now) => ({ kind: 'redline', ...now, base, author, time: new Date() }));
  };
  const baseOf = async (chosen: ChosenBase): Promise<Base> => {
    if (chosen.kind === 'file') {
      if (chosen.file === null) throw new Refusal('failed', '请先选择文件。');
      return { kind: 'text', source: chosen.file.text };
    }
    const { id } = chosen;
    if (id === null) throw new Refusal('failed', '请先选择修订依据。');
    if (chosen.kind === 'precedent') {
      return { kind: 'precedent', id, library: precedents, decisions: draft.decisions };
    }
    const { text } = await api.showSnapshot({ id: draft.id, snapshot: id });
    return { kind: 'text', source: text };
  };

  // Kept from letter to letter, so that the title bar is not drawn anew for each.
  const button: ReactNode = useMemo(
    () => (
      <ExportButton
        exporting={exporting}
        items={ITEMS}
        onExport={exportOfficial}
        onPick={() => setAsked(true)}
        onCancel={cancel}
      />
    ),
    [exporting, exportOfficial, cancel],
  );
  const dialog: ReactNode = (
    <RedlineDialog
      open={asked}
      api={api}
      draft={draft.id}
      precedents={precedents}
      onMake={makeRedline}
      onClose={() => setAsked(false)}
    />
  );
  return { button, dialog, exportOfficial };
}
