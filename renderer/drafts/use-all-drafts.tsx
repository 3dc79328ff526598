import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Api, Refusal } from '../../shared/api.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { PageShelf } from '../draft/page-shelf.ts';
import { isUnsaved, type OpenDraft } from '../draft/state.ts';
import { ConvertingBar } from '../opening/converting-bar.tsx';
import { useFileReader } from '../opening/use-file-reader.ts';
import { PartView } from '../parts/part-view.tsx';
import { usePartSoon } from '../parts/use-part-soon.ts';
import type { Dispatch, Session } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import type { Ask } from '../use-question.ts';
import { DraftTabs } from './draft-tabs.tsx';
import { draftsActions, type Now, openDraftFile } from './drafts-actions.ts';
import { DraftsMenu } from './drafts-menu.tsx';
import { draftsPart } from './drafts-part.ts';
import { gotRound } from './got-round.tsx';
import { tabMark } from './tab-mark.ts';
import { besideTab, keepTabs } from './tabs.ts';
import { type DraftsControl, useDrafts } from './use-drafts.ts';

type Parts = {
  readonly api: Api;
  readonly session: Session;
  readonly draft: OpenDraft;
  /** Its name as it stands now. */
  readonly name: string;
  readonly shelf: PageShelf;
  readonly editor: RefObject<PageEditor | null>;
  readonly windowWidth: number;
  readonly settle: () => Promise<string | null>;
  readonly ask: Ask;
  readonly dispatch: Dispatch;
};

export type AllDraftsControl = {
  readonly control: DraftsControl;
  /** 草稿▾ for the title bar. */
  readonly menu: ReactNode;
  /** The row of open drafts; empty while there is but one. */
  readonly tabs: ReactNode;
  /** 草稿 in place of the three panes; null while it is closed. */
  readonly view: ReactNode;
  readonly progress: ReactNode;
  /** For files dropped on the window; null while the view is closed. */
  readonly dropped: ((files: readonly File[]) => void) | null;
  readonly commands: DraftCommands;
  /** Puts a draft into the window. */
  readonly open: (id: string) => void;
  /** Takes the file of a draft in as a new one and opens it. */
  readonly openFile: (file: File) => Promise<void>;
};

type DraftCommands = Readonly<
  Record<'allDrafts' | 'closeDraft' | `draft${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`, () => void>
>;

/** The drafts beside the one on the page: their tabs, their list, and the ways to them. */
export function useAllDrafts(parts: Parts): AllDraftsControl {
  const { api, session, draft, name, windowWidth, settle, dispatch } = parts;
  const { drafts } = session;
  const { read, converting } = useFileReader(api);
  const [changes, setChanges] = useState(0);
  const [reading, setReading] = useState(false);
  const control = useDrafts({
    api,
    settle,
    onRefused: (refusal: Refusal, id: string) => gotRound(latest.current, refusal, id),
    dispatch,
  });
  const latest = useLatest<Now & Pick<Parts, 'editor'>>({
    ...parts,
    control,
    read,
    leave: () => {
      // At once: a hidden page does not take the keys.
      flushSync(() => dispatch({ type: 'draftsLeft' }));
      parts.editor.current?.focus();
    },
    onChanged: () => setChanges((before) => before + 1),
  });

  usePartSoon(draftsPart);
  const { id } = draft;
  useEffect(() => dispatch({ type: 'tabNamed', id, name }), [id, name, dispatch]);
  useEffect(() => keepTabs(drafts.tabs), [drafts.tabs]);

  const on = useMemo(() => {
    const actions = draftsActions(() => latest.current);
    return {
      ...actions,
      importFiles: async (files: readonly File[]): Promise<void> => {
        setReading(true);
        await actions.importFiles(files);
        setReading(false);
      },
    };
  }, [latest]);
  const { commands, onTabs } = useMemo(() => {
    const openNth = (at: number) => (): void => {
      const tab = latest.current.session.drafts.tabs[at];
      if (tab !== undefined) on.open(tab.id);
    };
    const close = async (closed: string): Promise<void> => {
      const { session, draft, control, shelf, dispatch } = latest.current;
      const next = besideTab(session.drafts.tabs, closed);
      if (closed === draft.id && (next === null || !(await control.open(next.id)))) return;
      dispatch({ type: 'tabClosed', id: closed });
      shelf.drop(closed);
    };
    const commands: DraftCommands = {
      allDrafts: () => {
        if (latest.current.session.drafts.open) on.leave();
        else latest.current.dispatch({ type: 'draftsShown', shelf: 'drafts' });
      },
      closeDraft: () => void close(latest.current.draft.id),
      draft1: openNth(0),
      draft2: openNth(1),
      draft3: openNth(2),
      draft4: openNth(3),
      draft5: openNth(4),
      draft6: openNth(5),
      draft7: openNth(6),
      draft8: openNth(7),
    };
    const onTabs = {
      open: on.open,
      close: (closed: string) => void close(closed),
      move: (moved: string, to: number) =>
        latest.current.dispatch({ type: 'tabMoved', id: moved, to }),
    };
    return { commands, onTabs };
  }, [latest, on]);

  const menu = useMemo(
    () => (
      <DraftsMenu
        api={api}
        open={id}
        onOpen={on.open}
        onNew={on.create}
        onAll={commands.allDrafts}
      />
    ),
    [api, id, on, commands],
  );
  return {
    control,
    menu,
    commands,
    open: on.open,
    openFile: (file) => openDraftFile(latest.current, file),
    tabs: (
      <DraftTabs
        tabs={drafts.tabs}
        present={id}
        mark={tabMark(draft.saving, isUnsaved(draft))}
        width={windowWidth}
        on={onTabs}
      />
    ),
    view: drafts.open && (
      <PartView
        part={draftsPart}
        name="草稿列表"
        onLeave={on.leave}
        props={{
          ...{ api, drafts, changes, on, dispatch },
          present: id,
          busy: reading || control.busy,
        }}
      />
    ),
    progress: converting !== null && <ConvertingBar converting={converting} />,
    dropped: drafts.open ? on.importFiles : null,
  };
}
