import { Button } from 'antd';
import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { LinkDecision, TopicDecision } from '../../shared/compare/types.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { HunkWalker } from '../compare/compare-pane.tsx';
import { CoverageView } from '../coverage/coverage-view.tsx';
import type { Desk } from '../desk.ts';
import { Tabs } from '../layout/tabs.tsx';
import type { LibraryState } from '../library/state.ts';
import type { TopicKnowledge } from '../library/use-classified.ts';
import { WithLibrary } from '../library/with-library.tsx';
import type { AlignmentState } from '../reading/use-reading.ts';
import type { Dispatch } from '../session.ts';
import { OwnTopics } from '../topics/own-topics.ts';
import './full-view.css';
import type { GridActions } from '../grid/grid-actions.ts';
import { GridView } from '../grid/grid-view.tsx';
import type { Cell } from '../grid/move.ts';
import type { FullTab } from './state.ts';

type Props = {
  readonly desk: Desk;
  readonly library: LibraryState;
  readonly knowledge: TopicKnowledge;
  readonly topics: readonly TopicDecision[];
  readonly policy: Policy | null;
  readonly alignment: AlignmentState;
  readonly decisions: readonly LinkDecision[];
  readonly place: RefObject<Cell | null>;
  readonly turned: RefObject<ReadonlySet<string>>;
  readonly walker: RefObject<HunkWalker | null>;
  /** What the tabs 版本, 版式 and 征求意见 hold while one of them is shown. */
  readonly versions: ReactNode;
  readonly paper: ReactNode;
  readonly opinions: ReactNode;
  readonly actions: GridActions;
  readonly dispatch: Dispatch;
};

const tabs: readonly { readonly key: FullTab; readonly label: string }[] = [
  { key: 'clauses', label: '逐条对照' },
  { key: 'coverage', label: '覆盖' },
  { key: 'versions', label: '版本' },
  { key: 'paper', label: '版式' },
  { key: 'opinions', label: '征求意见' },
];

/** 全幅对照: takes the place of the three panes until Escape. */
export const FullView = memo(function FullView(props: Props) {
  const { desk, library, policy, alignment, actions, dispatch } = props;
  // Keys work at once, also where there is no grid to take the focus, and after a click beside it.
  const area = useRef<HTMLElement>(null);
  useEffect(() => area.current?.focus({ preventScroll: true }), []);
  return (
    <main
      className="full"
      aria-label="全幅对照"
      ref={area}
      tabIndex={-1}
      onKeyDown={(event) => press(event, actions)}
    >
      <Tabs
        label="全幅对照"
        tabs={tabs}
        active={desk.full.tab}
        onShow={(tab) => dispatch({ type: 'fullTabShown', tab })}
        aside={
          <Button type="text" size="small" title="Escape 或 Ctrl+2" onClick={actions.leave}>
            返回正文
          </Button>
        }
      >
        {desk.full.tab === 'versions' ||
        desk.full.tab === 'paper' ||
        desk.full.tab === 'opinions' ? (
          props[desk.full.tab]
        ) : (
          <WithLibrary library={library} dispatch={dispatch}>
            {(precedents) =>
              policy !== null &&
              (desk.full.tab === 'coverage' ? (
                <CoverageView
                  policy={policy}
                  precedents={precedents}
                  chosen={desk.chosen}
                  alignment={alignment}
                  knowledge={props.knowledge}
                  topics={props.topics}
                  onToggle={(doc) => dispatch({ type: 'precedentToggled', doc })}
                  onOpenDraft={actions.jump}
                  onOpenPrecedent={(doc, path) => actions.openPlace({ doc, path })}
                />
              ) : (
                <OwnTopics value={props.knowledge.own}>
                  <GridView {...props} {...{ policy, precedents }} />
                </OwnTopics>
              ))
            }
          </WithLibrary>
        )}
      </Tabs>
    </main>
  );
});

/** Keys of lists and menus that opened from here do not count: they close, and that is all. */
function press(event: KeyboardEvent<HTMLElement>, actions: GridActions): void {
  const { target, currentTarget, key, ctrlKey, metaKey, shiftKey } = event;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  if (key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') actions.leave();
  if (!(ctrlKey || metaKey) || target.matches('input, textarea')) return;
  const asked = key.toLowerCase();
  if (asked !== 'z' && asked !== 'y') return;
  event.preventDefault();
  if (asked === 'y' || shiftKey) actions.redo();
  else actions.undo();
}
