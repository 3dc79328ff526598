import { DownOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useState } from 'react';
import type { Nearest } from '../../shared/compare/nearest.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';

type Option = {
  readonly value: string;
  readonly label: string;
  readonly title: string;
  readonly search: string;
};

type Props = {
  /** What is chosen: 选择上海的对应条款. */
  readonly label: string;
  /** Asked once, when the list opens. */
  readonly choice: () => Nearest;
  readonly onPick: (clause: Clause) => void;
  readonly onLeave: () => void;
};

/** Any clause of a document, the nearest first, found by its number or by words of its heading and text. */
export function ClausePicker({ label, choice, onPick, onLeave }: Props) {
  const [{ near, others }] = useState(choice);
  return (
    <div className="grid-picker">
      <Select<string, Option>
        autoFocus
        defaultOpen
        size="small"
        suffixIcon={<DownOutlined aria-hidden />}
        aria-label={label}
        placeholder="输入编号或文字"
        notFoundContent="没有找到"
        popupMatchSelectWidth={false}
        showSearch={{
          filterOption: (words, option) => option?.search.includes(words.trim()) ?? false,
        }}
        options={[
          ...near.map((clause) => optionOf(clause, '（较近）')),
          ...others.map((clause) => optionOf(clause, '')),
        ]}
        onSelect={(path) => {
          const clause = [...near, ...others].find((one) => one.path === path);
          if (clause !== undefined) onPick(clause);
        }}
        onOpenChange={(open) => open || onLeave()}
        onKeyDown={(event) => event.stopPropagation()}
      />
    </div>
  );
}

/** So much of a clause shows whether it is the right one. */
const SHOWN = 120;

const optionOf = (clause: Clause, mark: string): Option => ({
  value: clause.path,
  label: clauseName(clause) + mark,
  title: `${clauseName(clause)}\n${clause.text.slice(0, SHOWN)}`,
  search: `${clauseName(clause)} ${clause.text}`,
});
