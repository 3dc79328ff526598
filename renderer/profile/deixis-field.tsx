import { Radio } from 'antd';

const ownWords = ['本区', '全区', '我区'];

type Props = { readonly value: string; readonly onChange: (word: string) => void };

/** 自称: how the draft names its own ground, 本区, 全区 or 我区. */
export const DeixisField = ({ value, onChange }: Props) => (
  <Radio.Group aria-label="自称" value={value} onChange={({ target }) => onChange(target.value)}>
    {[...new Set([value, ...ownWords])].map((word) => (
      <Radio key={word} value={word}>
        {word}
      </Radio>
    ))}
  </Radio.Group>
);
