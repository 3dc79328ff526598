import { Checkbox } from 'antd';
import { citedWords } from '../../shared/suggest/skeleton/opening.ts';
import { weightsOf } from '../../shared/suggest/weights.ts';
import { PlanField } from './field.tsx';
import type { TickedBasis } from './planned.ts';
import type { StepProps } from './step.ts';

/** 3 先例与依据 */
export function PrecedentsStep({ plan, planned, library, onChange }: StepProps) {
  const chosen = new Set(planned.chosen.map(({ id }) => id));
  const weights = weightsOf(library, { genre: plan.genre, level: '区级' });
  const toggle = (doc: string): void =>
    onChange({
      precedents: library.flatMap(({ id }) => (chosen.has(id) !== (id === doc) ? [id] : [])),
    });
  return (
    <>
      <PlanField
        label="先例"
        hint="提纲由勾选的先例得出。同文种、同层级、较新的先例权重高，权重只影响次序和默认勾选；3/3 等按份数计。"
      >
        <ul className="plan-precedents" aria-label="先例">
          {library.map(({ id, name, level, year: issued, policy }, at) => (
            <li key={id}>
              <Checkbox checked={chosen.has(id)} onChange={() => toggle(id)}>
                <span className="plan-precedent">
                  <strong>{name}</strong>
                  <span className="cut" title={policy.title ?? name}>
                    {policy.title ?? name}
                  </span>
                  <span className="meta">
                    {[policy.genre, level, `${issued}年`, `权重 ${(weights[at] ?? 0).toFixed(2)}`]
                      .filter((word) => word !== null)
                      .join(' · ')}
                  </span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
        {chosen.size === 0 && (
          <p className="plan-warning" role="status">
            没有勾选先例，提不出条目；请至少勾选一份。
          </p>
        )}
      </PlanField>
      <PlanField
        label="导语依据"
        hint="先例引用的上级文件和本市先例本身；其他城市的文件不列。文号不详的留待填。"
      >
        {planned.basis.length === 0 ? (
          <p className="muted">勾选的先例没有引用可用的上级文件，导语的依据留待填。</p>
        ) : (
          <ul className="plan-precedents" aria-label="导语依据">
            {planned.basis.map((document) => (
              <li key={document.title}>
                <Checkbox
                  checked={document.ticked}
                  onChange={({ target }) =>
                    onChange({ basis: { ...plan.basis, [document.title]: target.checked } })
                  }
                >
                  <span className="plan-basis">
                    {citedWords(document)}
                    <span className="meta">{reasonsOf(document, nameOf)}</span>
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        )}
      </PlanField>
    </>
  );

  function nameOf(doc: string): string {
    return library.find(({ id }) => id === doc)?.name ?? doc;
  }
}

/** 上海（导语）、天津（印发通知、导语）引用; 期限至2025年，已过 */
function reasonsOf(
  { citedBy, precedent, until, suggested }: TickedBasis,
  nameOf: (doc: string) => string,
): string {
  const cited = citedBy.map(({ doc, places }) => `${nameOf(doc)}（${places.join('、')}）`);
  return [
    cited.length === 0 ? '' : `${cited.join('、')}引用`,
    precedent === null ? '' : `先例“${nameOf(precedent)}”本身`,
    until === null ? '' : `期限至${until}年${suggested ? '' : '，请核对是否仍有效'}`,
  ]
    .filter((words) => words !== '')
    .join('；');
}
