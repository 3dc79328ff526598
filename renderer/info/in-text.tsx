import { FieldGroup } from './field.tsx';
import type { FieldId } from './fields.ts';
import type { FieldState } from './state.ts';

type Props = {
  readonly field: FieldId;
  readonly state: FieldState;
  readonly onJump: (offset: number) => void;
};

/** 某某办公室　　2025年3月6日印发 stands at both ends of a printed line; here it is two lines. */
const WIDE_GAP = /[\s\u3000]{2,}/gu;

/** What the text itself says counts; it is changed there, not here. */
export const InText = ({ field, state, onJump }: Props) => (
  <FieldGroup {...{ field, state, onJump }}>
    <span className="field-words">{state.value.replace(WIDE_GAP, '\n')}</span>
  </FieldGroup>
);
