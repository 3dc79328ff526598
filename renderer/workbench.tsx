import { CheckStatus } from './check/check-status.tsx';
import { CommandDialogs } from './commands/command-dialogs.tsx';
import { Editor } from './draft/editor.tsx';
import { SentenceFacts } from './draft/sentence-facts.tsx';
import { StatusBar } from './draft/status-bar.tsx';
import { FocusCorner } from './focus-mode/focus-corner.tsx';
import { FullLayer } from './full/full-layer.tsx';
import { Workspace } from './layout/workspace.tsx';
import { Outline } from './outline/outline.tsx';
import { OutlineHead } from './outline/outline-head.tsx';
import { ViewTools } from './page-view/view-tools.tsx';
import { SidePane } from './side-pane.tsx';
import { ErrorBar, News } from './start/notices.tsx';
import { MissingFoot } from './suggest/missing-foot.tsx';
import { TitleBar } from './titlebar/title-bar.tsx';
import { useWorkbench, type WorkbenchProps } from './use-workbench.ts';

/** The open window: outline, page and side pane around one text. */
export function Workbench(props: WorkbenchProps) {
  const { api, session, draft, dispatch } = props;
  const { desk, notice } = session;
  const { topics } = draft;
  const {
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
    sources,
    suggesting,
    suggestion,
    tour,
    walker,
  } = useWorkbench(props);

  return (
    <div className={focusMode.on ? 'window focus-mode' : 'window'}>
      <TitleBar
        name={name}
        saveState={saveState}
        drafts={drafts.menu}
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
        {drafts.tabs}
        {clash}
        {drafts.progress}
        {file.progress}
        {adding.progress}
        {notice?.tone === 'bad' && <ErrorBar notice={notice} onClose={commands.dismiss} />}
      </div>
      {newDraft.view}
      {adding.view}
      {drafts.view}
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
          editor={editor}
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
            <OutlineHead onRenumber={arranging.renumber} onSchemes={arranging.showSchemes} />
            <Outline
              items={items}
              currentPath={currentPath}
              onJump={commands.jump}
              arranging={arranging}
            />
            <MissingFoot suggestion={suggestion} onShow={commands.showMissing} />
          </div>
        }
        page={
          <Editor
            draft={draft.id}
            shelf={props.shelf}
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
            look={look}
            editor={editor}
            onEdit={commands.edited}
            onCaret={commands.caretMoved}
            onHistory={setCan}
            onOperate={arranging.operate}
            onZoom={pageView.step}
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
            review={review.pane}
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
        readCounted={readCounted}
        currentPath={currentPath}
        place={profile.button}
        look={appearance.button}
        sentence={
          <SentenceFacts
            sources={sources.here}
            policy={policy}
            onSource={commands.openSource}
            onBlank={commands.goToBlank}
          />
        }
        check={<CheckStatus view={check.pane.view} onShow={commands.showCheck} />}
        view={<ViewTools {...pageView} />}
        news={notice?.tone === 'good' && <News notice={notice} onClose={commands.closeNotice} />}
      />
      {composer.sheet}
      <FocusCorner mode={focusMode} saveState={saveState} />
      <CommandDialogs
        api={api}
        asked={asked}
        actions={commands.actions}
        outline={items}
        draft={draft.id}
        onJump={full.actions.jump}
        onDraft={drafts.open}
      />
      {file.field}
      {exports.dialog}
      {arranging.dialog}
      {profile.dialog}
      {checkSettings.dialog}
      {appearance.dialog}
      {tour.view}
      {check.dialogs}
    </div>
  );
}
