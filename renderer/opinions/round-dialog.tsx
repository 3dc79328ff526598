import { Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Round } from '../../shared/model/opinion.ts';
import type { RoundFacts } from '../../shared/opinions/edits.ts';
import { unitsIn } from '../../shared/opinions/units.ts';
import { enterDialog } from '../focus.ts';

type Props = {
  /** Null for a new one. */
  readonly round: Round | null;
  readonly onSave: (facts: RoundFacts) => void;
  readonly onDrop: () => void;
  readonly onClose: () => void;
};

/** What is known of a round: its name, its days, whom it went to. */
export function RoundDialog({ round, onSave, onDrop, onClose }: Props) {
  const [title, setTitle] = useState(round?.title ?? '征求部门意见');
  const [sentOn, setSentOn] = useState(round?.sentOn ?? '');
  const [deadline, setDeadline] = useState(round?.deadline ?? '');
  const [units, setUnits] = useState((round?.units ?? []).map(({ name }) => name).join('\n'));
  const named = unitsIn(units);
  const save = (): void => {
    onSave({ title: title.trim() || '征求意见', sentOn, deadline, asked: named });
    onClose();
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open
      centered
      width={520}
      title={round === null ? '开始征求意见' : '征求意见的情况'}
      okText={round === null ? '开始' : '保存'}
      cancelText="取消"
      onOk={save}
      onCancel={onClose}
    >
      <div className="round-form">
        <Field label="名称">
          <Input value={title} maxLength={40} onChange={({ target }) => setTitle(target.value)} />
        </Field>
        <Field label="发出日期">
          <Input type="date" value={sentOn} onChange={({ target }) => setSentOn(target.value)} />
        </Field>
        <Field label="反馈截止">
          <Input
            type="date"
            value={deadline}
            onChange={({ target }) => setDeadline(target.value)}
          />
        </Field>
        <Field label="征求单位">
          <Input.TextArea
            rows={7}
            value={units}
            placeholder={'每行一个，也可用顿号隔开：\n区财政局\n区司法局、区科委'}
            onChange={({ target }) => setUnits(target.value)}
          />
        </Field>
        <p className="meta round-note">
          {named.length > 0 && `共 ${named.length} 家。`}
          {round === null
            ? '现在的文稿留作征求意见稿，反馈回来的文件与它比对。单位以后可以增减。'
            : '已有意见的单位不会因为不在名单里而丢失意见。'}
        </p>
        {round !== null && (
          <Button
            type="text"
            size="small"
            danger
            className="round-drop"
            onClick={() => {
              onClose();
              onDrop();
            }}
          >
            删除这一轮…
          </Button>
        )}
      </div>
    </Modal>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is its only child
    <label className="round-field">
      <span>{label}</span>
      {children}
    </label>
  );
}
