import { Segmented } from 'antd';
import type { View } from '../desk.ts';

type Props = { readonly view: View; readonly onView: (view: View) => void };

/** 差异 or 原文 */
export const ViewSwitch = ({ view, onView }: Props) => (
  <Segmented<View>
    size="small"
    aria-label="显示方式"
    value={view}
    onChange={onView}
    options={[
      { value: 'difference', label: '差异' },
      { value: 'original', label: '原文' },
    ]}
  />
);
