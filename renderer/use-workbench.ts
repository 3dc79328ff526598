import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Api } from '../shared/api.ts';
import { useArrange } from './arrange/use-arrange.ts';
import { useBorrow } from './borrow/use-borrow.ts';
import { useCheck } from './check/use-check.tsx';
import { useCheckSettings } from './check-settings/use-check-settings.tsx';
import { useAskedDialog } from './commands/command-dialogs.tsx';
import type { HunkWalker } from './compare/compare-pane.tsx';
import { useCounted } from './counts/use-counted.ts';
import type { PageEditor } from './draft/page-editor.ts';
import type { PageShelf } from './draft/page-shelf.ts';
import type { OpenDraft } from './draft/state.ts';
import { useProposals } from './draft/use-proposals.ts';
import { useAllDrafts } from './drafts/use-all-drafts.tsx';
import { useExports } from './export/use-exports.tsx';
import { useFocusMode } from './focus-mode/use-focus-mode.ts';
import { useFull } from './full/use-full.ts';
import { useInfo } from './info/use-info.tsx';
import { useInfoSheet } from './info/use-info-sheet.ts';
import { useLayout } from './layout/use-layout.ts';
import { useAdding } from './library/adding/use-adding.tsx';
import { useClassified } from './library/use-classified.ts';
import { useLibraryManagement } from './library/use-library-management.ts';
import { useLook } from './look/use-look.tsx';
import { useNewDraft } from './new-draft/use-new-draft.tsx';
import { useOpenFile } from './opening/use-open-file.tsx';
import { usePageView } from './page-view/use-page-view.ts';
import { usePaper } from './paper/use-paper.ts';
import { useProfile } from './profile/use-profile.tsx';
import { useDraftReading } from './reading/use-draft-reading.ts';
import { useOverview } from './reading/use-overview.ts';
import { useComposer } from './remarks/use-composer.tsx';
import { rememberChosen } from './remembered.ts';
import { useReview } from './review/use-review.ts';
import { useShowReview } from './review/use-show-review.ts';
import { useAutosave } from './save/use-autosave.ts';
import { useClash } from './save/use-clash.tsx';
import { inDanger, useDanger } from './save/use-danger.ts';
import { useDiskWatch } from './save/use-disk-watch.ts';
import { useSaveState } from './save/use-save-state.tsx';
import type { Dispatch, Session } from './session.ts';
import { useShared } from './shared-library/use-shared.ts';
import { useSources } from './sources/use-sources.ts';
import { useSuggestActions } from './suggest/use-suggest-actions.ts';
import { useTour } from './tour/use-tour.tsx';
import { useCommands } from './use-commands.ts';
import { useLatest } from './use-latest.ts';
import { useQuestion } from './use-question.ts';
import { useTitle } from './use-title.ts';

export type WorkbenchProps = {
  readonly api: Api;
  readonly session: Session;
  readonly draft: OpenDraft;
  readonly shelf: PageShelf;
  readonly dispatch: Dispatch;
};

/** What the window is made of around one text: readings, commands, dialogs and their state. */
export function useWorkbench({ api, session, draft, shelf, dispatch }: WorkbenchProps) {
  const { desk, settings } = session;
  const { library, knowledge } = useClassified(session.library, settings.topics);
  const editor = useRef<PageEditor | null>(null);
  const walker = useRef<HunkWalker | null>(null);
  const gridWalker = useRef<HunkWalker | null>(null);
  const [can, setCan] = useState({ undo: false, redo: false });

  const precedents = session.library.stage === 'open' ? session.library.precedents : null;
  const { policy, alignment, suggestion, checked, checkWish, checkAgain } = useDraftReading({
    draft,
    library: precedents,
    chosen: desk.chosen,
    settings,
    dispatch,
  });
  const { borrowed } = draft;
  const { name, items, counts, remarks, caret, currentPath } = useOverview(draft, policy);

  const { layout, ...control } = useLayout();
  const reported = useLatest(draft.text);
  const readText = useCallback(() => editor.current?.text() ?? reported.current, [reported]);
  const { save, settle } = useAutosave(api, draft, readText, dispatch);
  const ask = useQuestion();
  useDiskWatch({ api, draft, readText, dispatch });
  useDanger(inDanger(draft));
  const { windowWidth } = control;
  const drafts = useAllDrafts({
    ...{ api, session, draft, name, shelf, editor, windowWidth, settle, ask, dispatch },
  });
  const { tabs } = session.drafts;
  const clash = useClash({
    api,
    draft,
    name,
    tabs,
    readText,
    drafts: drafts.control,
    ask,
    dispatch,
  });
  const infoSheet = useInfoSheet();
  const profile = useProfile({
    ...{ policy, profile: draft.profile, settings },
    onShow: infoSheet.showHome,
  });
  const adding = useAdding({
    api,
    adding: session.adding,
    library: session.library,
    knowledge,
    editor,
    dispatch,
  });
  const checkSettings = useCheckSettings({ api, settings, ask, dispatch });
  const manage = useLibraryManagement({
    api,
    settings,
    adding,
    showProfile: infoSheet.showHome,
    showChecks: checkSettings.show,
    dispatch,
  });
  const dropped = adding.dropped ?? drafts.dropped;
  const showReview = useShowReview(control.fold, dispatch);
  const file = useOpenFile({
    ...{ api, draft, ask, readText, dropped, onDraftFile: drafts.openFile, dispatch },
    onReview: showReview,
  });
  const sources = useSources({ borrowed, policy, library, caret, control, ask, dispatch });
  const propose = useProposals({ library, suggestion, home: profile.home });
  const exports = useExports({
    api,
    draft,
    library,
    chosen: desk.chosen,
    own: settings.topics,
    wish: checkWish,
    readText,
    name,
    dispatch,
  });
  const covered = session.newDraft.open || session.adding.open || session.drafts.open;
  const paperOpen = desk.full.open && desk.full.tab === 'paper';
  const paper = usePaper(draft.text, draft.issuance, paperOpen);
  const full = useFull({
    open: desk.full.open,
    tab: desk.full.tab,
    covered,
    policy,
    caret: draft.caret,
    editor,
    control,
    dispatch,
  });
  const newDraft = useNewDraft({
    api,
    session,
    library,
    drafts: drafts.control,
    editor,
    dispatch,
  });
  const borrow = useBorrow(editor, full.onPage, dispatch);
  const arranging = useArrange({ editor, policy, onPage: full.onPage, ask, readText, dispatch });
  const check = useCheck({
    state: checked,
    policy,
    wish: checkWish,
    precedents,
    ignored: draft.ignored,
    district: profile.home.by === 'nothing' ? null : profile.home.profile.district,
    caret,
    editor,
    onPage: full.onPage,
    checkAgain,
    showSettings: checkSettings.show,
    dispatch,
  });
  const review = useReview({ api, draft, editor, ask, onPage: full.onPage, control, dispatch });
  const info = useInfo({
    ...{ api, draft, policy, profile, settings, paper, paperOpen, editor, full, dispatch },
    sheet: infoSheet,
    wish: checkWish,
    listed: check.pane.view.listed,
  });
  const pageView = usePageView(editor);
  const focusMode = useFocusMode(editor);
  const look = useMemo(
    () => ({ view: pageView.view, focused: focusMode.on }),
    [pageView.view, focusMode.on],
  );
  const appearance = useLook({ api, look: settings.look, dispatch });
  const asked = useAskedDialog();
  /** The three panes are there and not to be seen. */
  const behind = desk.full.open || covered;
  const tour = useTour({
    api,
    settings,
    untouched: draft.stored.savedAt === null,
    behind,
    editor,
    dispatch,
  });
  const readCounted = useCounted(editor, policy, currentPath);
  const composer = useComposer({ editor, onPage: full.onPage, dispatch });
  const commands = useCommands({
    editor,
    walker,
    gridWalker,
    checkShown: desk.tab === 'check' || desk.tab === 'review',
    walkFindings: desk.tab === 'review' ? review.walk : check.walk,
    review: review.commands,
    arranging,
    fullOpen: desk.full.open,
    paperOpen,
    full,
    layout,
    look: appearance.actions,
    tour: tour.actions,
    info: info.commands,
    control,
    pageView,
    focusMode,
    writeRemark: composer.start,
    dispatch,
    save,
    openFile: file.open,
    exportOfficial: exports.exportOfficial,
    exportOther: exports.exportOther,
    showFixes: check.pane.actions.showFixes,
    showCheckSettings: checkSettings.show,
    showPlaces: infoSheet.showHome,
    showDialog: asked.show,
    newDraft: newDraft.toggle,
    drafts: drafts.commands,
  });

  const shared = useShared({
    ...{ api, policy, currentPath, readText, library: session.library, chosen: desk.chosen },
    open: desk.tab === 'shared',
    dispatch,
  });
  const suggesting = useSuggestActions({ editor, dispatch });

  const saveState = useSaveState({ draft, name, readText, onRetry: commands.saveAgain });

  useTitle(name);
  useEffect(() => {
    rememberChosen(desk.chosen);
  }, [desk.chosen]);

  return {
    adding,
    alignment,
    appearance,
    arranging,
    asked,
    behind,
    borrow,
    can,
    check,
    checkSettings,
    clash,
    commands,
    composer,
    control,
    counts,
    covered,
    currentPath,
    drafts,
    editor,
    exports,
    file,
    focusMode,
    full,
    gridWalker,
    info,
    items,
    knowledge,
    layout,
    library,
    look,
    manage,
    name,
    newDraft,
    pageView,
    paper,
    paperOpen,
    policy,
    profile,
    propose,
    readCounted,
    remarks,
    review,
    saveState,
    setCan,
    shared,
    showReview,
    sources,
    suggesting,
    suggestion,
    tour,
    walker,
  };
}
