import { AutoComplete, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Round } from '../../shared/model/opinion.ts';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly round: Round;
  readonly onTake: (unit: string, said: string) => void;
  readonly onClose: () => void;
};

/** An opinion that came by telephone or in a meeting. */
export function SpokenDialog({ round, onTake, onClose }: Props) {
  const [unit, setUnit] = useState('');
  const [said, setSaid] = useState('');
  const ready = unit.trim() !== '' && said.trim() !== '';
  return (
    <Modal
      afterOpenChange={enterDialog}
      open
      centered
      width={520}
      title="录入口头意见"
      okText="录入"
      cancelText="取消"
      okButtonProps={{ disabled: !ready }}
      onOk={() => {
        onTake(unit.trim(), said.trim());
        onClose();
      }}
      onCancel={onClose}
    >
      <div className="spoken-form">
        <AutoComplete
          value={unit}
          options={round.units.map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          placeholder="反馈单位"
          aria-label="反馈单位"
          onChange={(value: string) => setUnit(value)}
        />
        <Input.TextArea
          rows={5}
          value={said}
          aria-label="意见内容"
          placeholder="如：第（三）条中“最高50万元”建议改为“最高30万元”。写明条款或引用原文，意见就列到那一条下。"
          onChange={({ target }) => setSaid(target.value)}
        />
      </div>
    </Modal>
  );
}
