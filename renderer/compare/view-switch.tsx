import type { View } from '../desk.ts';
import { Choice } from '../layout/choice.tsx';

type Props = { readonly view: View; readonly onView: (view: View) => void };

/** 差异 or 原文 */
export const ViewSwitch = ({ view, onView }: Props) => (
  <Choice<View>
    aria-label="显示方式"
    value={view}
    onChange={onView}
    options={[
      { value: 'difference', label: '差异' },
      { value: 'original', label: '原文' },
    ]}
  />
);
