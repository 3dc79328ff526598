import { memo, useCallback, useMemo, useState } from 'react';
import { copiedShares } from '../../shared/compare/copied.ts';
import { type Coverage, coverage } from '../../shared/compare/coverage.ts';
import { topicsDecided } from '../../shared/compare/topic-decisions.ts';
import type { TopicDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';
import { PrecedentChips } from '../compare/precedent-chips.tsx';
import { Choice } from '../layout/choice.tsx';
import type { TopicKnowledge } from '../library/use-classified.ts';
import { useColumns } from '../library/use-columns.ts';
import { AlignmentNote } from '../reading/alignment-note.tsx';
import type { AlignmentState } from '../reading/use-reading.ts';
import { CopiedView } from './copied-view.tsx';
import { CoverageMatrix, type Place } from './coverage-matrix.tsx';
import './coverage.css';
import './side.css';
import { MissingClauses } from './missing-clauses.tsx';
import { ShareBar } from './share-bar.tsx';
import { TopicDetail } from './topic-detail.tsx';
import { Unplaced } from './unplaced.tsx';
import { percent } from './words.ts';

type Props = {
  readonly policy: Policy;
  /** The whole library. */
  readonly precedents: readonly Precedent[];
  readonly chosen: readonly string[];
  readonly alignment: AlignmentState;
  readonly knowledge: TopicKnowledge;
  /** What the drafter said of the topics of clauses. */
  readonly topics: readonly TopicDecision[];
  readonly onToggle: (doc: string) => void;
  readonly onOpenDraft: (offset: number) => void;
  readonly onOpenPrecedent: (doc: string, path: string) => void;
};

/** What is told beside the matrix: 主题举措 缺失 照搬 */
type Side = 'topic' | 'missing' | 'copied';

/** 覆盖: which topics the draft and the chosen precedents cover, and how much was copied. */
export const CoverageView = memo(function CoverageView(props: Props) {
  const { policy, precedents, chosen, alignment, knowledge, topics } = props;
  const { onOpenDraft, onOpenPrecedent } = props;
  const columns = useColumns(precedents, chosen);
  const found = useMemo(
    () =>
      alignment.stage === 'ready' && columns.length > 0
        ? coverage(policy, columns, alignment.alignment, {
            ...knowledge,
            decided: topicsDecided(topics, policy),
          })
        : null,
    [policy, columns, alignment, knowledge, topics],
  );
  const open = useCallback(
    ({ doc, path }: Place) => {
      if (doc !== null) onOpenPrecedent(doc, path);
      else onOpenDraft(findClause(policy.clauses, path)?.span.from ?? 0);
    },
    [policy, onOpenDraft, onOpenPrecedent],
  );
  return (
    <div className="coverage">
      <div className="coverage-bar">
        <PrecedentChips precedents={precedents} chosen={chosen} onToggle={props.onToggle} />
        {found !== null && <Legend />}
      </div>
      {found === null ? (
        <State columns={columns.length} alignment={alignment} />
      ) : (
        <Found {...props} columns={columns} coverage={found} onOpen={open} />
      )}
    </div>
  );
});

/** How to read a cell, by an example. */
function Legend() {
  return (
    <p className="coverage-legend meta">
      <span className="coverage-sample" aria-hidden>
        2 <ShareBar share={0.4} />
      </span>
      数字为条数，条带为该主题各文件全部举措中此文件所有的份额
    </p>
  );
}

type FoundProps = Props & {
  readonly columns: readonly Precedent[];
  readonly coverage: Coverage;
  readonly onOpen: (place: Place) => void;
};

function Found({ policy, columns, coverage: found, onOpen, ...props }: FoundProps) {
  const { onOpenDraft, onOpenPrecedent } = props;
  const [side, setSide] = useState<Side>('topic');
  const [topic, setTopic] = useState<string | null>(null);
  const report = useMemo(() => copiedShares(policy, columns), [policy, columns]);
  const told = found.rows.find((row) => row.topic === topic) ?? found.rows[0];
  const tell = useCallback((next: string) => {
    setTopic(next);
    setSide('topic');
  }, []);
  return (
    <div className="coverage-body">
      <div className="coverage-scroller">
        <CoverageMatrix
          draft={policy}
          precedents={columns}
          coverage={found}
          topic={side === 'topic' ? (told?.topic ?? null) : null}
          onTopic={tell}
          onOpen={onOpen}
        />
        <Unplaced places={found.unplaced} draft={policy} precedents={columns} onOpen={onOpen} />
      </div>
      <aside className="coverage-side" aria-label="说明">
        <Choice<Side>
          block
          aria-label="说明内容"
          value={side}
          onChange={setSide}
          options={[
            { value: 'topic', label: '主题举措' },
            { value: 'missing', label: `缺失 ${found.missingClauses.length}` },
            { value: 'copied', label: `照搬 ${percent(report.share)}` },
          ]}
        />
        <div className="coverage-told">
          {side === 'topic' && told !== undefined && (
            <TopicDetail row={told} precedents={columns} onOpen={onOpen} />
          )}
          {side === 'missing' && (
            <MissingClauses coverage={found} precedents={columns} onOpen={onOpen} />
          )}
          {side === 'copied' && (
            <CopiedView
              report={report}
              draft={policy}
              precedents={columns}
              onOpenDraft={onOpenDraft}
              onOpenPrecedent={onOpenPrecedent}
            />
          )}
        </div>
      </aside>
    </div>
  );
}

/** What stands in place of the matrix when there is none. */
function State({ columns, alignment }: { columns: number; alignment: AlignmentState }) {
  if (columns === 0)
    return <p className="coverage-state muted">请在上方选择要对照的先例，可以同时选几份。</p>;
  return <AlignmentNote alignment={alignment} className="coverage-state" />;
}
