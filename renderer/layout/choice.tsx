import { Segmented, type SegmentedProps } from 'antd';

/**
 * One of a few ways, all in sight: one stop of the Tab key, the arrow keys choose. By itself the
 * group would be a stop of its own, where no key does anything.
 */
export const Choice = <Value extends string>(props: SegmentedProps<Value>) => (
  <Segmented<Value> size="small" tabIndex={-1} {...props} />
);
