import { CheckStatus } from './check/check-status.tsx';
import { CommandDialogs } from './commands/command-dialogs.tsx';
import { Editor } from './draft/editor.tsx';
import { SentenceFacts } from './draft/sentence-facts.tsx';
import { StatusBar } from './draft/status-bar.tsx';
import { FocusCorner } from './focus-mode/focus-corner.tsx';
import { fullPart } from './full/full-part.ts';
import { GuideButton } from './guide/guide-button.tsx';
import { Workspace } from './layout/workspace.tsx';
import { Outline } from './outline/outline.tsx';
import { OutlineHead } from './outline/outline-head.tsx';
import { ViewTools } from './page-view/view-tools.tsx';
import { PartView } from './parts/part-view.tsx';
import { usePartSoon } from './parts/use-part-soon.ts';
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
  const made = useWorkbench(props);
  usePartSoon(fullPart);

  return (
    <div className={made.focusMode.on ? 'window focus-mode' : 'window'}>
      <TitleBar
        name={made.name}
        saveState={made.saveState}
        info={made.info.button}
        drafts={made.drafts.menu}
        can={made.can}
        outlineShown={!made.behind && !made.layout.outlineFolded}
        sideShown={!made.behind && !made.layout.sideFolded}
        fullShown={desk.full.open && !made.paperOpen && !made.covered}
        paperShown={made.paperOpen && !made.covered}
        newShown={session.newDraft.open}
        exportButton={made.exports.button}
        on={made.commands.title}
      />
      <div>
        {made.drafts.tabs}
        {made.clash}
        {made.drafts.progress}
        {made.file.progress}
        {made.adding.progress}
        {notice?.tone === 'bad' && <ErrorBar notice={notice} onClose={made.commands.dismiss} />}
      </div>
      {made.newDraft.view}
      {made.adding.view}
      {made.drafts.view}
      {desk.full.open && !made.covered && (
        <PartView
          part={fullPart}
          name="全幅对照"
          onLeave={made.full.toPage}
          props={{
            ...{ api, session, draft, dispatch },
            library: made.library,
            knowledge: made.knowledge,
            policy: made.policy,
            alignment: made.alignment,
            full: made.full,
            paper: made.paper,
            info: made.info.kit,
            walker: made.gridWalker,
            editor: made.editor,
            onIssuance: made.commands.changeIssuance,
            onReview: made.showReview,
          }}
        />
      )}
      <Workspace
        hidden={made.behind}
        layout={made.layout}
        control={made.control}
        onLeave={made.commands.leave}
        outline={
          <div className="outline-pane">
            <OutlineHead
              onRenumber={made.arranging.renumber}
              onSchemes={made.arranging.showSchemes}
            />
            <Outline
              items={made.items}
              currentPath={made.currentPath}
              onJump={made.commands.jump}
              arranging={made.arranging}
            />
            <MissingFoot suggestion={made.suggestion} onShow={made.commands.showMissing} />
          </div>
        }
        page={
          <Editor
            draft={draft.id}
            shelf={props.shelf}
            imposed={draft.imposed}
            caret={draft.caret}
            policy={made.policy}
            remarks={made.remarks}
            borrowed={made.sources.listed}
            sources={made.sources.actions}
            propose={made.propose}
            found={made.check.found}
            findings={made.check.onCard}
            currentPath={made.currentPath}
            look={made.look}
            editor={made.editor}
            onEdit={made.commands.edited}
            onCaret={made.commands.caretMoved}
            onHistory={made.setCan}
            onOperate={made.arranging.operate}
            onZoom={made.pageView.step}
          />
        }
        side={
          <SidePane
            desk={desk}
            library={made.library}
            said={session.library}
            manage={made.manage}
            policy={made.policy}
            remarks={made.remarks}
            check={made.check.pane}
            review={made.review.pane}
            shared={made.shared}
            currentPath={made.currentPath}
            alignment={made.alignment}
            walker={made.walker}
            borrow={made.borrow}
            topics={topics}
            home={made.profile.home}
            knowledge={made.knowledge}
            suggestion={made.suggestion}
            suggesting={made.suggesting}
            dispatch={dispatch}
            onJump={made.commands.jump}
          />
        }
      />
      <StatusBar
        counts={made.counts}
        pages={made.paper.state.stage === 'ready' ? made.paper.state.paper.pages : null}
        readCounted={made.readCounted}
        currentPath={made.currentPath}
        place={made.profile.button}
        look={made.appearance.button}
        guide={<GuideButton onShow={made.commands.actions.guide} />}
        sentence={
          <SentenceFacts
            sources={made.sources.here}
            policy={made.policy}
            onSource={made.commands.openSource}
            onBlank={made.commands.goToBlank}
          />
        }
        check={<CheckStatus view={made.check.pane.view} onShow={made.commands.showCheck} />}
        view={!made.behind && <ViewTools {...made.pageView} />}
        news={
          notice?.tone === 'good' && <News notice={notice} onClose={made.commands.closeNotice} />
        }
      />
      {made.composer.sheet}
      <FocusCorner mode={made.focusMode} name={made.name} saveState={made.saveState} />
      <CommandDialogs
        api={api}
        asked={made.asked}
        actions={made.commands.actions}
        outline={made.items}
        draft={draft.id}
        onJump={made.full.actions.jump}
        onDraft={made.drafts.open}
      />
      {made.file.field}
      {made.exports.dialog}
      {made.exports.layer}
      {made.arranging.dialog}
      {made.info.sheet}
      {made.checkSettings.dialog}
      {made.appearance.dialog}
      {made.tour.view}
      {made.check.dialogs}
    </div>
  );
}
