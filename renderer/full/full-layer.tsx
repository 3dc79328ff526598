import type { RefObject } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { HunkWalker } from '../compare/compare-pane.tsx';
import type { PageEditor } from '../draft/page-editor.ts';
import type { OpenDraft } from '../draft/state.ts';
import type { Kit } from '../info/kit.ts';
import type { LibraryState } from '../library/state.ts';
import type { TopicKnowledge } from '../library/use-classified.ts';
import { OpinionsView } from '../opinions/opinions-view.tsx';
import { PaperView } from '../paper/paper-view.tsx';
import type { usePaper } from '../paper/use-paper.ts';
import type { AlignmentState } from '../reading/use-reading.ts';
import type { Dispatch, Session } from '../session.ts';
import { VersionsView } from '../versions/versions-view.tsx';
import { FullView } from './full-view.tsx';
import type { FullControl } from './use-full.ts';

type Props = {
  readonly api: Api;
  readonly session: Session;
  readonly draft: OpenDraft;
  readonly library: LibraryState;
  readonly knowledge: TopicKnowledge;
  readonly policy: Policy | null;
  readonly alignment: AlignmentState;
  readonly full: FullControl;
  readonly paper: ReturnType<typeof usePaper>;
  /** For the form beside the pages. */
  readonly info: Kit | null;
  readonly walker: RefObject<HunkWalker | null>;
  readonly editor: RefObject<PageEditor | null>;
  readonly onIssuance: (issuance: Issuance) => void;
  readonly onReview: () => void;
  readonly dispatch: Dispatch;
};

/** 全幅对照 with what its tabs 版本, 版式 and 征求意见 hold while one of them is shown. */
export function FullLayer(props: Props) {
  const { api, session, draft, policy, full, paper, walker, dispatch } = props;
  const { desk } = session;
  const { tab, grain } = desk.full;
  return (
    <FullView
      desk={desk}
      library={props.library}
      knowledge={props.knowledge}
      policy={policy}
      alignment={props.alignment}
      decisions={draft.decisions}
      topics={draft.topics}
      place={full.place}
      turned={full.turned}
      walker={walker}
      versions={
        tab === 'versions' && (
          <VersionsView
            api={api}
            draft={draft.id}
            text={draft.text}
            versions={session.versions}
            grain={grain}
            walker={walker}
            onJump={full.actions.jump}
            onReview={props.onReview}
            dispatch={dispatch}
          />
        )
      }
      paper={
        tab === 'paper' && (
          <PaperView
            control={paper}
            policy={policy}
            issuance={draft.issuance}
            caret={draft.caret}
            kit={props.info}
            onIssuance={props.onIssuance}
            onJump={full.actions.jump}
          />
        )
      }
      opinions={
        tab === 'opinions' && (
          <OpinionsView
            api={api}
            draft={draft}
            policy={policy}
            actions={full.actions}
            editor={props.editor}
            dispatch={dispatch}
          />
        )
      }
      actions={full.actions}
      dispatch={dispatch}
    />
  );
}
