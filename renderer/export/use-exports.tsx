import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Topic } from '../../shared/model/topic.ts';
import type { CheckWish } from '../check/checking.ts';
import type { OpenDraft } from '../draft/state.ts';
import type { LibraryState } from '../library/state.ts';
import { usePrinting } from '../printing/use-printing.tsx';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { ExportButton, focusExport } from './export-button.tsx';
import { comparedWith, itemsOf, orderOf, REMARKED, reportExtension } from './export-items.ts';
import type { Draft } from './protocol.ts';
import { baseOf } from './redline-base.ts';
import { RedlineDialog } from './redline-dialog.tsx';
import { useExport } from './use-export.ts';

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  readonly library: LibraryState;
  /** Ids of the precedents chosen on the desk. */
  readonly chosen: readonly string[];
  /** 自定主题 */
  readonly own: readonly Topic[];
  /** How the window checks the draft, for its 检查报告. */
  readonly wish: CheckWish;
  readonly readText: () => string;
  /** What the draft is called. */
  readonly name: string;
  readonly dispatch: Dispatch;
};

/**
 * All that leaves the window as a file.
 *
 * @returns the button with its menu, the dialog while it is open, and what keys and palette ask for.
 */
export function useExports(parts: Parts) {
  const { api, draft, library, chosen, own, wish, readText, name, dispatch } = parts;
  const precedents = useMemo(() => (library.stage === 'open' ? library.precedents : []), [library]);
  const latest = useLatest({ draft, precedents, chosen, own, wish });
  const readDraft = useCallback(
    (): Draft => ({ source: readText(), issuance: latest.current.draft.issuance }),
    [readText, latest],
  );
  const { exporting, start, cancel } = useExport(api, readDraft, dispatch);
  const { layer, print } = usePrinting({ api, readDraft, name, dispatch });
  const [asked, setAsked] = useState(false);

  const exportOfficial = useCallback(() => start((now) => ({ kind: 'official', ...now })), [start]);
  const pick = useCallback(
    (key: string) => {
      const extension = reportExtension(key);
      if (key === 'redline') setAsked(true);
      else if (key === 'pdf') print('pdf');
      else if (key === 'print') print('paper');
      else if (key === REMARKED) {
        start((now) => ({ kind: 'official', ...now, remarks: openOf(latest.current.draft) }));
      } else if (extension !== null) {
        start((now) => {
          const { draft: here, precedents: all, wish: how } = latest.current;
          const { ignored } = here;
          return { kind: 'report', extension, ...now, wish: how, library: all, ignored };
        });
      } else start((now) => orderOf(key, now, comparedWith(latest.current)));
    },
    [start, print, latest],
  );

  const open = openOf(draft).length;
  // Kept from letter to letter, so that the title bar is not drawn anew for each.
  const button: ReactNode = useMemo(
    () => (
      <ExportButton
        exporting={exporting}
        items={itemsOf(precedents, chosen, open)}
        onExport={exportOfficial}
        onPick={pick}
        onCancel={cancel}
      />
    ),
    [exporting, precedents, chosen, open, exportOfficial, pick, cancel],
  );
  const dialog: ReactNode = (
    <RedlineDialog
      open={asked}
      api={api}
      draft={draft.id}
      precedents={precedents}
      remarks={open}
      onMake={async (wanted, author, remarked) => {
        const base = await baseOf(wanted, api, { ...draft, library: precedents });
        const remarks = remarked ? openOf(latest.current.draft) : [];
        start((now) => ({ kind: 'redline', ...now, base, author, time: new Date(), remarks }));
      }}
      onClose={() => setAsked(false)}
      onGone={focusExport}
    />
  );
  return { button, dialog, layer, exportOfficial, exportOther: pick };
}

/** 批注 that wait for the drafter. */
const openOf = ({ remarks }: OpenDraft) => remarks.filter(({ done }) => !done);
