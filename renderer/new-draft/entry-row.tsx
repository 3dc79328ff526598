import { CloseOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';
import type { OutlineEntry } from '../../shared/suggest/types.ts';
import { controlInFocus, focusNeighbour } from './entry-focus.ts';
import { HeadingField } from './heading-field.tsx';
import { ownHeadings } from './naming.ts';
import type { PlanEntry } from './plan.ts';
import { SourceList } from './source-list.tsx';

type Props = {
  readonly entry: PlanEntry;
  /** What precedents say for it; null for an entry of the drafter's own. */
  readonly evidence: OutlineEntry | null;
  readonly precedents: readonly Precedent[];
  readonly ground: LocalGround;
  /** Something is being dragged and may be dropped here. */
  readonly dragged: boolean;
  readonly onDrag: (key: string | null) => void;
  readonly onDrop: () => void;
  readonly onChange: (change: Partial<Pick<PlanEntry, 'heading' | 'chosen'>>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

const kindWord: Readonly<Record<OutlineEntry['kind'], string>> = {
  core: '应有',
  common: '常见',
  occasional: '个别',
};

/** One clause of the outline: ticked or not, its heading, how many precedents have it and which. */
export function EntryRow(props: Props) {
  const { entry, evidence, precedents, ground, dragged, onDrag, onDrop, onChange } = props;
  const [shown, setShown] = useState(false);
  const [over, setOver] = useState(false);
  const name = entry.heading === '' ? '新条目' : entry.heading;
  return (
    <li
      className={over ? 'plan-entry plan-entry-over' : 'plan-entry'}
      data-entry={entry.key}
      onKeyDownCapture={(event) => press(event, props)}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.stopPropagation();
        setOver(false);
        onDrop();
      }}
    >
      <div className="plan-entry-line">
        <span
          className="plan-handle"
          draggable
          aria-hidden
          title="拖动改变次序，键盘用 Alt+↑ Alt+↓"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            onDrag(entry.key);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <HolderOutlined />
        </span>
        <Checkbox
          aria-label={`采用 ${name}`}
          checked={entry.chosen}
          onChange={({ target }) => onChange({ chosen: target.checked })}
        />
        <HeadingField
          label={`条目标题 ${evidence?.name ?? ''}`.trim()}
          value={entry.heading}
          proposals={evidence === null ? [] : ownHeadings(evidence.headings, precedents, ground)}
          precedents={precedents}
          onChange={(heading) => onChange({ heading })}
        />
        {evidence === null ? (
          <>
            <span className="meta plan-kind">自拟</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={`删除 ${name}`}
              onClick={props.onRemove}
            />
          </>
        ) : (
          <>
            <span className="meta plan-topic cut" title={evidence.definition}>
              {evidence.name}
            </span>
            <span className={`plan-kind plan-kind-${evidence.kind}`}>
              {kindWord[evidence.kind]}
            </span>
            <button
              type="button"
              className="plan-chip"
              aria-expanded={shown}
              aria-label={`${evidence.docs}/${evidence.of}，${evidence.of} 份先例中 ${evidence.docs} 份有此条，查看出处`}
              onClick={() => setShown(!shown)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || !shown) return;
                event.stopPropagation();
                setShown(false);
              }}
            >
              {evidence.docs}/{evidence.of}
            </button>
          </>
        )}
      </div>
      {shown && evidence !== null && (
        <SourceList sources={evidence.support} precedents={precedents} weight={evidence.weight} />
      )}
    </li>
  );
}

/** Alt+↑ Alt+↓ move the entry; ↑ ↓ go to the next row, but not out of a heading, which has a list. */
function press(event: KeyboardEvent<HTMLElement>, { onMove }: Props): void {
  if (event.ctrlKey || event.nativeEvent.isComposing) return;
  const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
  if (by === undefined || (!event.altKey && controlInFocus() === 'heading')) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.altKey) onMove(by);
  else focusNeighbour(event.currentTarget, by);
}
