import { memo, type ReactNode, type RefObject } from 'react';
import type { TopicDecision } from '../shared/compare/types.ts';
import type { Precedent } from '../shared/model/document.ts';
import type { Policy } from '../shared/model/policy.ts';
import { comparedAs } from '../shared/model/walk.ts';
import { promptLeft } from '../shared/suggest/borrowed/insertion.ts';
import type { Suggestion } from '../shared/suggest/types.ts';
import type { Borrow } from './borrow/borrow.ts';
import { CheckPane } from './check/check-pane.tsx';
import type { CheckControl } from './check/use-check.tsx';
import { ComparePane, type HunkWalker } from './compare/compare-pane.tsx';
import type { Desk, Tab } from './desk.ts';
import { Tabs } from './layout/tabs.tsx';
import type { LibraryManagement } from './library/library-list.tsx';
import { LibraryPane } from './library/library-pane.tsx';
import { SearchPane } from './library/search-pane.tsx';
import type { LibraryState } from './library/state.ts';
import type { TopicKnowledge } from './library/use-classified.ts';
import { WithLibrary } from './library/with-library.tsx';
import type { AlignmentState } from './reading/use-reading.ts';
import type { ListedRemarks } from './remarks/listed.ts';
import { RemarksPane } from './remarks/remarks-pane.tsx';
import { ReviewPane } from './review/review-pane.tsx';
import type { Review } from './review/use-review.ts';
import type { Dispatch } from './session.ts';
import { SharedPane } from './shared-library/shared-pane.tsx';
import type { Shared } from './shared-library/use-shared.ts';
import type { DraftHome } from './suggest/localising.ts';
import type { SuggestActions } from './suggest/suggest-actions.ts';
import { SuggestPane } from './suggest/suggest-pane.tsx';

type Props = {
  readonly desk: Desk;
  readonly library: LibraryState;
  /** The same with nothing but what readers said of its clauses. */
  readonly said: LibraryState;
  readonly manage: LibraryManagement;
  readonly policy: Policy | null;
  /** Null before the first reading of the text. */
  readonly remarks: ListedRemarks | null;
  readonly check: CheckControl['pane'];
  readonly review: Review['pane'];
  readonly shared: Shared;
  readonly currentPath: string | null;
  readonly alignment: AlignmentState;
  readonly walker: RefObject<HunkWalker | null>;
  readonly borrow: Borrow;
  /** What the drafter said of the topics of clauses. */
  readonly topics: readonly TopicDecision[];
  readonly home: DraftHome;
  readonly knowledge: TopicKnowledge;
  readonly suggestion: Suggestion | null;
  readonly suggesting: SuggestActions;
  readonly dispatch: Dispatch;
  readonly onJump: (offset: number) => void;
};

const tabsWith = (
  found: number,
  open: number,
  review: Review['pane'],
): readonly { readonly key: Tab; readonly label: string }[] => [
  { key: 'compare', label: '对照' },
  { key: 'suggest', label: '建议' },
  { key: 'check', label: found === 0 ? '检查' : `检查 ${found}` },
  { key: 'remarks', label: open === 0 ? '批注' : `批注 ${open}` },
  // Only while a reviewer's file is gone through.
  ...(review.reviews.length === 0
    ? []
    : [{ key: 'review', label: review.open === null ? '审改' : `审改 ${review.open}` } as const]),
  { key: 'search', label: '检索' },
  { key: 'library', label: '先例' },
];

/** The right-hand pane: 对照, 建议, 检查 and 批注 with the number of open ones, 检索, 先例. */
export const SidePane = memo(function SidePane(props: Props) {
  const { desk, library, remarks, dispatch } = props;
  return (
    <Tabs
      label="对照栏"
      tabs={tabsWith(props.check.view.listed?.open.length ?? 0, remarks?.open ?? 0, props.review)}
      active={desk.tab === 'shared' ? 'search' : desk.tab}
      onShow={(tab) => dispatch({ type: 'tabShown', tab })}
    >
      {desk.tab === 'check' ? (
        <CheckPane {...props.check} />
      ) : desk.tab === 'review' ? (
        <ReviewPane {...props.review} />
      ) : desk.tab === 'remarks' ? (
        remarks !== null && (
          <RemarksPane
            remarks={remarks}
            currentPath={props.currentPath}
            dispatch={dispatch}
            onJump={props.onJump}
          />
        )
      ) : desk.tab === 'shared' ? (
        <SharedPane shared={props.shared} dispatch={dispatch} />
      ) : (
        <WithLibrary library={desk.tab === 'library' ? props.said : library} dispatch={dispatch}>
          {paneOf(desk.tab, props)}
        </WithLibrary>
      )}
    </Tabs>
  );
});

type Pane = (precedents: readonly Precedent[]) => ReactNode;

function paneOf(tab: Exclude<Tab, 'check' | 'remarks' | 'review' | 'shared'>, props: Props): Pane {
  const { desk, dispatch, policy, home, borrow, currentPath } = props;
  const here = policy && currentPath ? comparedAs(policy.clauses, currentPath) : null;
  const borrowing = {
    policy,
    home,
    borrow,
    hasClause: currentPath !== null,
    unwritten: policy !== null && here !== null && promptLeft(policy, here) !== null,
  };
  switch (tab) {
    case 'suggest':
      return (precedents) =>
        policy !== null && (
          <SuggestPane
            policy={policy}
            currentPath={props.currentPath}
            alignment={props.alignment}
            precedents={precedents}
            chosen={desk.chosen}
            scope={desk.scope}
            suggestion={props.suggestion}
            topics={props.topics}
            knowledge={props.knowledge}
            home={props.home}
            actions={props.suggesting}
            borrow={props.borrow}
            dispatch={dispatch}
          />
        );
    case 'search':
      return (precedents) => (
        <SearchPane
          precedents={precedents}
          own={props.knowledge.own}
          query={desk.search}
          dispatch={dispatch}
        />
      );
    case 'library':
      return (precedents) => (
        <LibraryPane
          precedents={precedents}
          reading={desk.reading}
          manage={props.manage}
          knowledge={props.knowledge}
          borrowing={borrowing}
          dispatch={dispatch}
        />
      );
    default:
      return (precedents) =>
        policy !== null && (
          <ComparePane
            policy={policy}
            currentPath={props.currentPath}
            alignment={props.alignment}
            precedents={precedents}
            chosen={desk.chosen}
            view={desk.view}
            walker={props.walker}
            borrowing={borrowing}
            dispatch={dispatch}
            onJump={props.onJump}
          />
        );
  }
}
