import { type Plan, type Step, stepName, steps } from './plan.ts';
import type { Planned } from './planned.ts';
import { chosenIn } from './size.ts';

type Props = {
  readonly plan: Plan;
  readonly planned: Planned;
  readonly onStep: (step: Step) => void;
};

/** The steps with what was chosen in each; a click goes to any of them. */
export function StepList({ plan, planned, onStep }: Props) {
  return (
    <nav className="plan-steps" aria-label="步骤">
      <ol>
        {steps.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === plan.step ? 'step' : undefined}
              onClick={() => onStep(step)}
            >
              <span className="plan-step-number" aria-hidden>
                {at + 1}
              </span>
              <span className="plan-step-words">
                {stepName[step]}
                <span className="meta">{summaryOf(step, plan, planned)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function summaryOf(step: Step, plan: Plan, planned: Planned): string {
  switch (step) {
    case 'kind':
      return [plan.genre, planned.profile.district].filter((word) => word !== '').join(' · ');
    case 'organs': {
      const { years, trial } = plan;
      const period = years === null ? '有效期待填' : `有效期${years}年`;
      const organs = planned.profile.replacements.length;
      return [organs === 0 ? '机关待填' : `机关对应${organs}个`, period, trial ?? '']
        .filter(Boolean)
        .join(' · ');
    }
    case 'precedents':
      return `${planned.chosen.length}份先例 · ${planned.choice.basis.length}件依据`;
    case 'outline':
      return `${planned.choice.parts.filter(({ clauses }) => clauses.length > 0).length}个部分 · ${chosenIn(planned.arrangement)}条`;
    case 'finish':
      return '';
  }
}
