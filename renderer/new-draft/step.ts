import type { Jurisdictions } from '../../shared/library/jurisdictions.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Usual } from '../../shared/usual.ts';
import type { Plan } from './plan.ts';
import type { Planned } from './planned.ts';

/** What a step gets and may do. */
export type StepProps = {
  readonly plan: Plan;
  readonly planned: Planned;
  readonly library: readonly Precedent[];
  readonly jurisdictions: Jurisdictions;
  /** 常用写法 */
  readonly usual: Usual;
  readonly onChange: (change: Partial<Plan>) => void;
};

/** What keeps the drafter from going on, in one sentence; null when nothing does. */
export const missingFor = ({ district }: Pick<Plan, 'district'>): string | null =>
  district.trim() === '' ? '请填写区名，例如徐汇区。' : null;
