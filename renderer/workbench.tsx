import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../shared/api.ts';
import { useArrange } from './arrange/use-arrange.ts';
import { useBorrow } from './borrow/use-borrow.ts';
import { CheckStatus } from './check/check-status.tsx';
import { useCheck } from './check/use-check.tsx';
import { useCheckSettings } from './check-settings/use-check-settings.tsx';
import type { HunkWalker } from './compare/compare-pane.tsx';
import { Editor } from './draft/editor.tsx';
import { Outline } from './draft/outline.tsx';
import { OutlineHead } from './draft/outline-head.tsx';
import type { PageEditor } from './draft/page-editor.ts';
import { SentenceFacts } from './draft/sentence-facts.tsx';
import type { OpenDraft } from './draft/state.ts';
import { StatusBar } from './draft/status-bar.tsx';
import { useProposals } from './draft/use-proposals.ts';
import { useExports } from './export/use-exports.tsx';
import { FullLayer } from './full/full-layer.tsx';
import { useFull } from './full/use-full.ts';
import { useLayout } from './layout/use-layout.ts';
import { Workspace } from './layout/workspace.tsx';
import { useAdding } from './library/adding/use-adding.tsx';
import { useClassified } from './library/use-classified.ts';
import { useLibraryManagement } from './library/use-library-management.ts';
import { useNewDraft } from './new-draft/use-new-draft.tsx';
import { useOpenFile } from './opening/use-open-file.tsx';
import { usePaper } from './paper/use-paper.ts';
import { useProfile } from './profile/use-profile.tsx';
import { useDraftReading } from './reading/use-draft-reading.ts';
import { useOverview } from './reading/use-overview.ts';
import { rememberChosen } from './remembered.ts';
import { Conflict } from './save/conflict.tsx';
import { useAutosave } from './save/use-autosave.ts';
import { useSaveState } from './save/use-save-state.tsx';
import type { Dispatch, Session } from './session.ts';
import { SidePane } from './side-pane.tsx';
import { useSources } from './sources/use-sources.ts';
import { ErrorBar, News } from './start/notices.tsx';
import { MissingFoot } from './suggest/missing-foot.tsx';
import { useSuggestActions } from './suggest/use-suggest-actions.ts';
import { TitleBar } from './titlebar/title-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useLatest } from './use-latest.ts';
import { useQuestion } from './use-question.ts';
import { useTitle } from './use-title.ts';

type Props = {
  readonly api: Api;
  readonly session: Session;
  readonly draft: OpenDraft;
  readonly dispatch: Dispatch;
};

/** The open window: outline, page and side pane around one text. */
export function Workbench({ api, session, draft, dispatch }: Props) {
  const { desk, notice, settings } = session;
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
  const { topics, borrowed } = draft;
  const { name, items, counts, remarks, caret, currentPath } = useOverview(draft, policy);

  const { layout, ...control } = useLayout();
  const reported = useLatest(draft.text);
  const readText = useCallback(() => editor.current?.text() ?? reported.current, [reported]);
  const { save, settle } = useAutosave(api, draft, readText, dispatch);
  const ask = useQuestion();
  const profile = useProfile({ policy, profile: draft.profile, settings, dispatch });
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
    showProfile: profile.show,
    showChecks: checkSettings.show,
    dispatch,
  });
  const { dropped } = adding;
  const file = useOpenFile({ api, draft, ask, readText, dropped, dispatch });
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
    dispatch,
  });
  const covered = session.newDraft.open || session.adding.open;
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
    draft: draft.id,
    editor,
    settle,
    dispatch,
  });
  const borrow = useBorrow(editor, full.onPage, dispatch);
  const arranging = useArrange({ editor, onPage: full.onPage, ask, readText, dispatch });
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
  const commands = useCommands({
    editor,
    walker,
    gridWalker,
    checkShown: desk.tab === 'check',
    walkFindings: check.walk,
    arranging,
    fullOpen: desk.full.open,
    paperOpen,
    full,
    layout,
    control,
    dispatch,
    save,
    openFile: file.open,
    exportOfficial: exports.exportOfficial,
    newDraft: newDraft.toggle,
  });

  const suggesting = useSuggestActions({ editor, dispatch });

  /** The three panes are there and not to be seen. */
  const behind = desk.full.open || covered;
  const saveState = useSaveState(draft, commands.saveAgain);

  useTitle(name);
  useEffect(() => {
    rememberChosen(desk.chosen);
  }, [desk.chosen]);

  return (
    <div className="window">
      <TitleBar
        name={name}
        saveState={saveState}
        drafts={newDraft.menu}
        can={can}
        outlineShown={!behind && !layout.outlineFolded}
        sideShown={!behind && !layout.sideFolded}
        fullShown={desk.full.open && !paperOpen && !covered}
        paperShown={paperOpen && !covered}
        newShown={session.newDraft.open}
        exportButton={exports.button}
        on={commands.title}
      />
      <div>
        {draft.saving.kind === 'conflict' && <Conflict dispatch={dispatch} />}
        {file.progress}
        {adding.progress}
        {notice?.tone === 'bad' && <ErrorBar notice={notice} onClose={commands.dismiss} />}
      </div>
      {newDraft.view}
      {adding.view}
      {desk.full.open && !covered && (
        <FullLayer
          api={api}
          session={session}
          draft={draft}
          library={library}
          knowledge={knowledge}
          policy={policy}
          alignment={alignment}
          full={full}
          paper={paper}
          walker={gridWalker}
          onIssuance={commands.changeIssuance}
          dispatch={dispatch}
        />
      )}
      <Workspace
        hidden={behind}
        layout={layout}
        control={control}
        onLeave={commands.leave}
        outline={
          <div className="outline-pane">
            <OutlineHead onRenumber={arranging.renumber} />
            <Outline
              items={items}
              currentPath={currentPath}
              onJump={commands.jump}
              onMove={arranging.move}
            />
            <MissingFoot suggestion={suggestion} onShow={commands.showMissing} />
          </div>
        }
        page={
          <Editor
            imposed={draft.imposed}
            caret={draft.caret}
            policy={policy}
            remarks={remarks}
            borrowed={sources.listed}
            sources={sources.actions}
            propose={propose}
            found={check.found}
            findings={check.onCard}
            currentPath={currentPath}
            editor={editor}
            onEdit={commands.edited}
            onCaret={commands.caretMoved}
            onHistory={setCan}
            onMove={arranging.move}
          />
        }
        side={
          <SidePane
            desk={desk}
            library={library}
            said={session.library}
            manage={manage}
            policy={policy}
            remarks={remarks}
            check={check.pane}
            currentPath={currentPath}
            alignment={alignment}
            walker={walker}
            borrow={borrow}
            topics={topics}
            home={profile.home}
            knowledge={knowledge}
            suggestion={suggestion}
            suggesting={suggesting}
            dispatch={dispatch}
            onJump={commands.jump}
          />
        }
      />
      <StatusBar
        counts={counts}
        pages={paper.state.stage === 'ready' ? paper.state.paper.pages : null}
        currentPath={currentPath}
        place={profile.button}
        sentence={
          <SentenceFacts
            sources={sources.here}
            policy={policy}
            onSource={commands.openSource}
            onBlank={commands.goToBlank}
          />
        }
        check={<CheckStatus view={check.pane.view} onShow={commands.showCheck} />}
        news={notice?.tone === 'good' && <News notice={notice} onClose={commands.closeNotice} />}
      />
      {file.field}
      {exports.dialog}
      {profile.dialog}
      {checkSettings.dialog}
      {check.dialogs}
    </div>
  );
}
