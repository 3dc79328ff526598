import { DownOutlined } from '@ant-design/icons';
import { AutoComplete, Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { levelSchema } from '../../../shared/library/schema.ts';
import type { FactsFaults, TypedFacts } from './candidate.ts';

type Props = {
  readonly facts: TypedFacts;
  /** What is wrong; shown only once the reader asked to go on, except what was typed wrongly. */
  readonly faults: FactsFaults;
  /** What the text itself says of its 文种. */
  readonly genre: string | null;
  readonly onChange: (facts: TypedFacts) => void;
};

const GENRES = [
  '若干措施',
  '政策措施',
  '行动计划',
  '实施方案',
  '工作方案',
  '工作要点',
  '实施意见',
  '管理办法',
  '实施细则',
];

/** 简称、地区、层级、年份、文种 of a document: proposed from its text, corrected by the reader. */
export function FactsForm({ facts, faults, genre, onChange }: Props) {
  const change = (part: Partial<TypedFacts>): void => onChange({ ...facts, ...part });
  return (
    <fieldset className="facts-form" aria-label="这份先例的基本情况">
      <Field label="简称" fault={faults.name}>
        {(field) => (
          <Input
            {...field}
            size="small"
            value={facts.name}
            placeholder="如 杭州"
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Field label="年份" fault={faults.year}>
        {(field) => (
          <Input
            {...field}
            size="small"
            inputMode="numeric"
            value={facts.year}
            placeholder="如 2024"
            onChange={({ target }) => change({ year: target.value })}
          />
        )}
      </Field>
      <Field label="地区" fault={faults.jurisdiction}>
        {(field) => (
          <Input
            {...field}
            size="small"
            value={facts.jurisdiction}
            placeholder="如 浙江省杭州市"
            onChange={({ target }) => change({ jurisdiction: target.value })}
          />
        )}
      </Field>
      <Field label="层级" fault={faults.level}>
        {(field) => (
          <Select
            {...field}
            size="small"
            suffixIcon={<DownOutlined aria-hidden />}
            value={facts.level}
            placeholder="请选择"
            options={levelSchema.options.map((value) => ({ value, label: value }))}
            onChange={(level) => change({ level })}
          />
        )}
      </Field>
      <Field label="文种" fault={faults.genre}>
        {(field) => (
          <AutoComplete
            {...field}
            size="small"
            value={facts.genre}
            placeholder={genre === null ? '可不填' : `${genre}（据标题）`}
            options={GENRES.map((value) => ({ value }))}
            onChange={(value: string) => change({ genre: value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

type FieldProps = {
  readonly label: string;
  readonly fault: string | undefined;
  readonly children: (field: Labelled) => ReactNode;
};

type Labelled = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
  readonly status?: 'error';
};

function Field({ label, fault, children }: FieldProps) {
  const id = useId();
  const said = `${id}-fault`;
  return (
    <div className="facts-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        ...(fault !== undefined && { 'aria-describedby': said, status: 'error' as const }),
      })}
      {fault !== undefined && (
        <p id={said} className="facts-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
