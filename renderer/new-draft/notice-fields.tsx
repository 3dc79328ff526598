import { AutoComplete } from 'antd';
import type { Usual, UsualField } from '../../shared/usual.ts';
import { PlanField } from './field.tsx';
import { type IssuePlan, usualFor } from './issue.ts';

type Props = {
  readonly issue: IssuePlan;
  readonly usual: Usual;
  readonly onChange: (issue: IssuePlan) => void;
};

const fields: readonly {
  readonly id: keyof IssuePlan;
  readonly label: string;
  readonly usual: UsualField;
  readonly placeholder: string;
  readonly hint: string;
}[] = [
  {
    id: 'issuer',
    label: '发文机关',
    usual: 'organs',
    placeholder: '如上海市徐汇区人民政府办公室',
    hint: '写入通知的标题和署名；不填则留待填。',
  },
  {
    id: 'addressee',
    label: '主送机关',
    usual: 'addressee',
    placeholder: '如各街道办事处，区政府各部门',
    hint: '写入通知；不填则留待填。',
  },
  {
    id: 'copyTo',
    label: '抄送',
    usual: 'copyTo',
    placeholder: '如区委办公室，区人大常委会办公室',
    hint: '印在版记，以后在文稿信息中改。',
  },
  {
    id: 'printedBy',
    label: '印发机关',
    usual: 'printedBy',
    placeholder: '如徐汇区人民政府办公室',
    hint: '印在版记，以后在文稿信息中改。',
  },
];

/** What the 印发通知 and the 版记 say, offered as the bureau wrote it before. */
export const NoticeFields = ({ issue, usual, onChange }: Props) =>
  fields.map(({ id, label, usual: field, placeholder, hint }) => (
    <PlanField key={id} label={label} hint={hint}>
      <AutoComplete
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        value={issue[id]}
        options={usualFor(usual, field).map((value) => ({ value }))}
        filterOption={false}
        defaultActiveFirstOption={false}
        onChange={(typed: string) => onChange({ ...issue, [id]: typed })}
      />
    </PlanField>
  ));
