import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import type { Round } from '../../shared/model/opinion.ts';

type Props = {
  readonly round: Round;
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
};

/** Whose the opinion is; a name that was read or typed wrongly can be put right. */
export function UnitField({ round, unit, onUnit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = (): void => {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== unit) onUnit(name);
    setTyped(null);
  };
  if (typed === null) {
    return (
      <>
        <strong>{unit || '未写明单位'}</strong>
        <Button
          type="text"
          size="small"
          aria-label={`更改反馈单位：${unit}`}
          onClick={() => setTyped(unit)}
        >
          更改
        </Button>
      </>
    );
  }
  return (
    <AutoComplete
      className="unit-field"
      autoFocus
      value={typed}
      options={round.units.map(({ name }) => ({ value: name }))}
      showSearch={{ filterOption: (words, option) => option?.value.includes(words) ?? false }}
      aria-label="反馈单位"
      onChange={(value: string) => setTyped(value)}
      onBlur={done}
      onInputKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) done();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
