import { Button, InputNumber } from 'antd';
import type { CheckSettings } from '../../shared/check/settings.ts';
import { thresholdOf } from '../../shared/check/settings.ts';
import { type ThresholdId, thresholds } from '../../shared/check/thresholds.ts';
import { withThreshold } from './edits.ts';

type Props = {
  readonly id: ThresholdId;
  readonly checks: CheckSettings;
  readonly onChange: (checks: CheckSettings) => void;
};

/** 阈值: the number a rule measures with, its unit and its usual value. */
export function ThresholdField({ id, checks, onChange }: Props) {
  const { name, unit, usual, least, most } = thresholds[id];
  const value = thresholdOf(checks, id);
  return (
    <div className="threshold">
      <span>{name}</span>
      <InputNumber<number>
        size="small"
        aria-label={`${name}（${unit}）`}
        min={least}
        max={most}
        precision={0}
        suffix={unit}
        value={value}
        onChange={(typed) => typed !== null && onChange(withThreshold(checks, id, typed))}
      />
      <span className="meta">
        {least}—{most}
        {unit}，通常 {usual}
        {unit}
      </span>
      {value !== usual && (
        <Button
          size="small"
          type="link"
          aria-label={`${name}还原为 ${usual}${unit}`}
          onClick={() => onChange(withThreshold(checks, id, usual))}
        >
          还原
        </Button>
      )}
    </div>
  );
}
