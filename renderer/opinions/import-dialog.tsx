import { AutoComplete, Checkbox, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { Round } from '../../shared/model/opinion.ts';
import type { Reply } from '../../shared/opinions/types.ts';
import { enterDialog } from '../focus.ts';
import { contentOf, earlierOf, type ImportRow, lackOf, planOf, repliesOf } from './import-plan.ts';
import type { ReadFile } from './reply-reader.ts';

type Props = {
  readonly files: readonly ReadFile[];
  readonly round: Round;
  readonly onTake: (replies: readonly Reply[]) => void;
  readonly onClose: () => void;
};

/** Before anything is taken in: whose file is whose, and what is to become of a second one. */
export function ImportDialog({ files, round, onTake, onClose }: Props) {
  const plan = useMemo(() => planOf(files, round), [files, round]);
  const [rows, setRows] = useState(plan.rows);
  const lack = lackOf(rows);
  const change = (key: string, fields: Partial<ImportRow>): void =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const take = (): void => {
    onTake(repliesOf(rows));
    onClose();
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open
      centered
      width={760}
      title={`读入反馈：${rows.length} 份`}
      okText="收入意见"
      cancelText="取消"
      okButtonProps={{ disabled: rows.length === 0 || lack !== null }}
      onOk={take}
      onCancel={onClose}
    >
      {plan.refused.map(({ name, why }) => (
        <p key={name} className="opinions-refused" role="alert">
          未能读取“{name}”：{why}
        </p>
      ))}
      <div className="import-rows">
        {rows.map((row) => (
          <ImportRowView key={row.key} row={row} round={round} onChange={change} />
        ))}
      </div>
      {lack !== null && (
        <p className="meta" role="status">
          {lack}
        </p>
      )}
    </Modal>
  );
}

type RowProps = {
  readonly row: ImportRow;
  readonly round: Round;
  readonly onChange: (key: string, fields: Partial<ImportRow>) => void;
};

function ImportRowView({ row, round, onChange }: RowProps) {
  const { key, file, author, unit, untracked, withUntracked, replaces } = row;
  const earlier = earlierOf(round, unit.trim());
  return (
    <section className="import-row" aria-label={file}>
      <div className="import-file">
        <strong className="cut" title={file}>
          {file}
        </strong>
        <span className="meta">
          {author !== null && `其中“${author}”：`}
          {contentOf(row)}
        </span>
      </div>
      <AutoComplete
        className="import-unit"
        value={unit}
        options={round.units.map(({ name }) => ({ value: name }))}
        showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        placeholder="反馈单位"
        aria-label={`“${file}”的反馈单位`}
        {...(unit.trim() === '' && { status: 'warning' })}
        onChange={(value: string) => onChange(key, { unit: value })}
      />
      {untracked.length > 0 && (
        <Checkbox
          className="import-more"
          checked={withUntracked}
          onChange={({ target }) => onChange(key, { withUntracked: target.checked })}
        >
          有 {untracked.length} 处与征求意见稿不同而没有留下修订痕迹，一并列为意见
        </Checkbox>
      )}
      {earlier > 0 && (
        <Radio.Group
          className="import-more"
          aria-label={`${unit}已有意见 ${earlier} 条`}
          value={replaces}
          onChange={({ target }) => onChange(key, { replaces: target.value === true })}
          options={[
            { value: false, label: `与已有的 ${earlier} 条并存` },
            { value: true, label: '以这一份为准，替换已有的' },
          ]}
        />
      )}
    </section>
  );
}
