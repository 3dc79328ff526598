import { AutoComplete } from 'antd';
import type { Precedent } from '../../shared/model/document.ts';
import type { OwnHeading } from './naming.ts';

type Props = {
  readonly label: string;
  readonly className?: string;
  readonly value: string;
  readonly proposals: readonly OwnHeading[];
  readonly precedents: readonly Precedent[];
  readonly onChange: (heading: string) => void;
};

/** A heading to type, or to choose among those the precedents have. */
export function HeadingField({ label, className, value, proposals, precedents, onChange }: Props) {
  const nameOf = (doc: string): string => precedents.find(({ id }) => id === doc)?.name ?? doc;
  return (
    <AutoComplete
      className={`plan-heading ${className ?? ''}`}
      aria-label={label}
      variant="borderless"
      placeholder="标题，动词开头"
      value={value}
      filterOption={false}
      // What is typed stays as it is typed: Enter takes a proposal only after the arrow keys chose it.
      defaultActiveFirstOption={false}
      options={proposals.map(({ text, docs }) => ({
        value: text,
        label: (
          <span className="plan-option">
            {text}
            <span className="meta">{docs.map(nameOf).join('、')}</span>
          </span>
        ),
      }))}
      onChange={(typed: string) => onChange(typed)}
    />
  );
}
