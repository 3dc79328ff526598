import { DownOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useMemo } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { compared } from '../../shared/model/walk.ts';
import { clauseName } from '../compare/counterparts.ts';

type Option = { readonly value: string; readonly label: string; readonly search: string };

type Props = {
  readonly precedent: Precedent;
  readonly onPick: (clause: Clause) => void;
  readonly onLeave: () => void;
};

/** Any clause of a precedent, found by its number or by words of its heading and text. */
export function ClausePicker({ precedent, onPick, onLeave }: Props) {
  const clauses = useMemo(() => compared(precedent.policy.clauses), [precedent]);
  return (
    <div className="grid-picker">
      <Select<string, Option>
        autoFocus
        defaultOpen
        size="small"
        suffixIcon={<DownOutlined aria-hidden />}
        aria-label={`选择${precedent.name}的对应条款`}
        placeholder="输入编号或文字"
        notFoundContent="没有找到"
        popupMatchSelectWidth={false}
        showSearch={{
          filterOption: (words, option) => option?.search.includes(words.trim()) ?? false,
        }}
        options={clauses.map((clause) => ({
          value: clause.path,
          label: clauseName(clause),
          search: `${clauseName(clause)} ${clause.text}`,
        }))}
        onSelect={(path) => {
          const clause = clauses.find((candidate) => candidate.path === path);
          if (clause !== undefined) onPick(clause);
        }}
        onOpenChange={(open) => open || onLeave()}
        onKeyDown={(event) => event.stopPropagation()}
      />
    </div>
  );
}
