import type { Grain } from '../../shared/compare/types.ts';
import { Choice } from '../layout/choice.tsx';
import type { Dispatch } from '../session.ts';

type Props = { readonly grain: Grain; readonly dispatch: Dispatch };

/** 字 词 句: one choice for precedents and versions. */
export const GrainSwitch = ({ grain, dispatch }: Props) => (
  <Choice<Grain>
    aria-label="差异的粗细"
    value={grain}
    onChange={(chosen) => dispatch({ type: 'grainChosen', grain: chosen })}
    options={[
      { value: 'character', label: '字', title: '逐字标出差异' },
      { value: 'word', label: '词', title: '按词标出差异' },
      { value: 'sentence', label: '句', title: '整句标出差异' },
    ]}
  />
);
