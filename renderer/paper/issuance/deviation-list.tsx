import { Checkbox } from 'antd';
import { allDeviations } from '../../../shared/word/format/house.ts';
import { withDeviation } from './deviations.ts';

type Props = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Where the office does otherwise than the standard: each with its clause and how binding that is. */
export function DeviationList({ chosen, onChange }: Props) {
  return (
    <ul className="deviations">
      {allDeviations.map(({ id, name, note, clause, strength, binding }) => (
        <li key={id}>
          <Checkbox
            checked={chosen.includes(id)}
            aria-describedby={`deviation-${id}`}
            onChange={({ target }) => onChange(withDeviation(chosen, id, target.checked))}
          >
            {name}
          </Checkbox>
          <p
            className={binding ? 'deviation-note deviation-binding' : 'deviation-note'}
            id={`deviation-${id}`}
          >
            {binding && '▲ '}偏离 {clause}（{strength}）。{note}
          </p>
        </li>
      ))}
    </ul>
  );
}
