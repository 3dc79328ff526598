import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { clausesByTopic, faultOfName, mergedTopics, newTopic } from './own-topics.ts';
import './topics-dialog.css';
import { enterDialog } from '../focus.ts';
import { type Save, useTyped } from './use-typed.ts';

type Props = {
  readonly open: boolean;
  readonly topics: readonly Topic[];
  readonly precedents: readonly Precedent[];
  readonly onSave: Save<readonly Topic[]>;
  readonly onClose: () => void;
};

/** 自定主题: beside the 24 that come along; what a clause is about is learnt from the words typed here. */
export function TopicsDialog({ open, topics, precedents, onSave, onClose }: Props) {
  const { before, typed, setTyped } = useTyped(open, topics, mergedTopics);
  const [refused, setRefused] = useState<string | null>(null);
  const counts = clausesByTopic(precedents);
  const fault = typed.map(({ name, id }) => faultOfName(name, id, typed)).find(Boolean) ?? null;
  const change = (id: string, part: Partial<Topic>): void =>
    setTyped(typed.map((topic) => (topic.id === id ? { ...topic, ...part } : topic)));
  const save = async (): Promise<void> => {
    if (fault !== null) return setRefused(fault);
    const trimmed = typed.map((topic) => ({ ...topic, name: topic.name.trim() }));
    const reason = await onSave(before, trimmed);
    if (reason === null) onClose();
    setRefused(reason);
  };
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      destroyOnHidden
      width="40rem"
      title="自定主题"
      okText="保存"
      cancelText="取消"
      onOk={() => void save()}
      onCancel={onClose}
      afterClose={() => setRefused(null)}
    >
      <p className="muted">
        内置 24 个主题之外，可再加本单位关心的主题。说明里写出这类条款常用的词，归类就以它们为据。
      </p>
      <ul className="own-topics">
        {typed.map((topic, at) => (
          <li key={topic.id}>
            <Input
              aria-label={`第${at + 1}个主题的名称`}
              placeholder="名称，如 地理标志"
              maxLength={40}
              autoFocus={topic.name === ''}
              value={topic.name}
              onChange={({ target }) => change(topic.id, { name: target.value })}
            />
            <Input.TextArea
              aria-label={`第${at + 1}个主题的说明`}
              placeholder="说明，如 地理标志产品保护、集体商标、证明商标、区域公用品牌"
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={500}
              value={topic.definition}
              onChange={({ target }) => change(topic.id, { definition: target.value })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`删除主题“${topic.name}”`}
              title={deletion(counts.get(topic.id) ?? 0)}
              onClick={() => setTyped(typed.filter(({ id }) => id !== topic.id))}
            />
          </li>
        ))}
      </ul>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setTyped([...typed, newTopic('', typed)])}
      >
        添加主题
      </Button>
      {refused !== null && (
        <p className="own-topics-fault" role="alert">
          {refused}
        </p>
      )}
    </Modal>
  );
}

const deletion = (clauses: number): string =>
  clauses === 0 ? '删除' : `删除；先例中有 ${clauses} 条归入它，将改按文字归类`;
