import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { toHan } from '../../shared/model/numerals.ts';
import { closings } from '../../shared/suggest/skeleton/choice.ts';
import { closingName } from '../../shared/suggest/skeleton/closing.ts';
import { Choice } from '../layout/choice.tsx';
import { added, moved, stepped, withEntry, withoutEntry, withPartHeading } from './entries.ts';
import { controlInFocus, focusEntry } from './entry-focus.ts';
import { EntryRow } from './entry-row.tsx';
import { HeadingField } from './heading-field.tsx';
import { type OwnHeading, ownHeadings } from './naming.ts';
import type { PlanPart } from './plan.ts';
import { closingsOf } from './planned.ts';
import './outline-step.css';
import type { StepProps } from './step.ts';

/** 4 提纲: what to write, with evidence; everything can be ticked, called otherwise and moved. */
export function OutlineStep(props: StepProps) {
  const { plan, planned, onChange } = props;
  const { arrangement, outline, entries, chosen, ground } = planned;
  const [dragged, setDragged] = useState<string | null>(null);
  const arrange = (parts: readonly PlanPart[]): void =>
    onChange({ arrangement: parts, arranged: { genre: plan.genre, parts: plan.parts } });
  const drop = (part: number, at: number): void => {
    if (dragged !== null) arrange(moved(arrangement, dragged, { part, at }));
    setDragged(null);
  };
  const ticked = closingsOf(plan);
  const number = numbersOf(arrangement);
  return (
    <>
      {arrangement.length === 0 ? (
        <p className="plan-nothing">
          没有勾选先例，提不出条目。
          <Button type="link" size="small" onClick={() => onChange({ step: 'precedents' })}>
            去勾选先例
          </Button>
        </p>
      ) : (
        <div className="plan-outline-head">
          <span className="plan-parts">
            主体分为
            <Choice<string>
              aria-label="部分数"
              value={`${plan.parts ?? Math.min(6, Math.max(3, outline.parts.length))}`}
              options={partCounts}
              onChange={(parts) => onChange({ parts: Number(parts) })}
            />
            个部分
          </span>
          <span className="meta">
            3/3：三份先例中三份有此条，点开看原文。应有、常见、个别：按权重，多数、约半数、少数先例有。Alt+↑
            Alt+↓ 移动条目。
          </span>
        </div>
      )}
      {arrangement.map((part, at) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name that stays
          key={at}
          className="plan-part"
          aria-label={`第${at + 1}部分 ${part.heading}`}
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={() => drop(at, part.entries.length)}
        >
          <div className="plan-part-head">
            <span className="plan-part-number">{number(at)}</span>
            <HeadingField
              label={`第${at + 1}部分标题`}
              value={part.heading}
              proposals={partHeadings(props, at)}
              precedents={chosen}
              onChange={(heading) => arrange(withPartHeading(arrangement, at, heading))}
            />
          </div>
          <ul>
            {part.entries.map((entry, place) => (
              <EntryRow
                key={entry.key}
                entry={entry}
                evidence={entry.topic === null ? null : (entries.get(entry.topic) ?? null)}
                precedents={chosen}
                ground={ground}
                dragged={dragged !== null}
                onDrag={setDragged}
                onDrop={() => drop(at, place)}
                onChange={(change) => arrange(withEntry(arrangement, entry.key, change))}
                onMove={(by) => {
                  const control = controlInFocus();
                  arrange(stepped(arrangement, entry.key, by));
                  focusEntry(entry.key, control);
                }}
                onRemove={() => arrange(withoutEntry(arrangement, entry.key))}
              />
            ))}
          </ul>
          <Button
            type="text"
            size="small"
            className="plan-add"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              const { parts, key } = added(arrangement, at);
              arrange(parts);
              focusEntry(key, 'heading');
            }}
          >
            添加条目
          </Button>
        </section>
      ))}
      <section className="plan-part" aria-label="附则">
        <div className="plan-part-head">
          <span className="plan-part-number">{number(arrangement.length)}</span>
          <span className="plan-part-fixed">附则</span>
        </div>
        <ul>
          {closings.map((closing) => (
            <li key={closing} className="plan-entry">
              <Checkbox
                checked={ticked.includes(closing)}
                onChange={({ target }) =>
                  onChange({
                    closings: closings.filter((one) =>
                      one === closing ? target.checked : ticked.includes(one),
                    ),
                  })
                }
              >
                {closingName[closing]}
              </Checkbox>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const partCounts = ['3', '4', '5', '6'];

/** Parts without a ticked entry do not come into the draft and have no number. */
const numbersOf = (parts: readonly PlanPart[]) => {
  const counted = parts.map(({ entries }) => entries.some(({ chosen }) => chosen));
  return (at: number): string =>
    counted[at] === false ? '' : `${toHan(counted.slice(0, at).filter(Boolean).length + 1)}、`;
};

/** Headings others gave parts with the same clauses, in the own district's words. */
function partHeadings({ planned }: StepProps, at: number): readonly OwnHeading[] {
  const keys = new Set(planned.arrangement[at]?.entries.map(({ key }) => key));
  const alike = planned.outline.parts.filter(({ entries }) =>
    entries.some(({ topic }) => keys.has(topic)),
  );
  return ownHeadings(
    alike.flatMap(({ headings }) => headings),
    planned.chosen,
    planned.ground,
  );
}
