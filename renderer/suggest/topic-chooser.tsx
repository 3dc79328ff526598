import { DownOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useId } from 'react';
import type { Topic } from '../../shared/model/topic.ts';
import { builtInTopics } from '../../shared/topics/list.ts';

type Props = {
  /** The primary one first; none: 不归类. */
  readonly topics: readonly string[];
  readonly own: readonly Topic[];
  readonly onDecide: (topics: readonly string[]) => void;
};

const NONE = '';
/** As the labels of the precedents have them. */
const MOST_BESIDE = 2;

/** One primary topic and at most two beside it, among the built-in ones and the user's own. */
export function TopicChooser({ topics, own, onDecide }: Props) {
  const [primary = NONE, ...beside] = topics;
  const id = useId();
  const options = [...builtInTopics, ...own].map(({ id: value, name, definition }) => ({
    value,
    label: name,
    title: definition,
  }));
  return (
    <div className="topic-fields">
      <label htmlFor={`${id}-first`}>主要主题</label>
      <Select
        id={`${id}-first`}
        autoFocus
        size="small"
        aria-label="主要主题"
        suffixIcon={<DownOutlined aria-hidden />}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent="没有这个主题"
        value={primary}
        options={[{ value: NONE, label: '不归类', title: '与各主题都无关' }, ...options]}
        onChange={(first) =>
          onDecide(first === NONE ? [] : [first, ...beside.filter((other) => other !== first)])
        }
      />
      <label htmlFor={`${id}-beside`}>兼及</label>
      <Select
        id={`${id}-beside`}
        mode="multiple"
        size="small"
        aria-label="兼及的主题"
        placeholder="至多两个"
        notFoundContent="没有这个主题"
        optionFilterProp="label"
        maxCount={MOST_BESIDE}
        disabled={primary === NONE}
        value={beside}
        options={options.filter(({ value }) => value !== primary)}
        onChange={(others) => onDecide([primary, ...others])}
      />
    </div>
  );
}
