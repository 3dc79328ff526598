import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { rules } from '../../shared/check/rules.ts';
import type { CheckSettings } from '../../shared/check/settings.ts';
import { Tabs } from '../layout/tabs.tsx';
import type { Ask } from '../use-question.ts';
import { faultIn, isChanged, rebased, tidied } from './edits.ts';
import { RulesView } from './rules-view.tsx';
import { WordsView } from './words-view.tsx';
import './check-settings.css';
import { enterDialog } from '../focus.ts';
import { type Save, type Typed, useTyped } from '../settings/use-typed.ts';

type Tab = 'rules' | 'words';

type Props = {
  readonly open: boolean;
  readonly checks: CheckSettings;
  readonly ask: Ask;
  readonly onSave: Save<CheckSettings>;
  readonly onClose: () => void;
  /** 导入方案, 导出方案; given what is set in the dialog, saved or not. */
  readonly files: (typing: Typed<CheckSettings>) => ReactNode;
};

/** 检查设置: which rules are used, what they measure with, 本单位用语. */
export function CheckSettingsDialog({ open, checks, ask, onSave, onClose, files }: Props) {
  const typing = useTyped(open, checks, rebased);
  const { before, typed, setTyped } = typing;
  const [tab, setTab] = useState<Tab>('rules');
  const [refused, setRefused] = useState<string | null>(null);
  const changed = isChanged(before, typed);
  const change = (next: CheckSettings): void => {
    setTyped(next);
    setRefused(null);
  };
  const save = async (): Promise<void> => {
    const after = tidied(typed);
    const fault = faultIn(after);
    if (fault !== null) {
      setTab('words');
      setRefused(fault);
      return;
    }
    const reason = await onSave(before, after);
    if (reason === null) onClose();
    setRefused(reason);
  };
  const leave = async (): Promise<void> => {
    if (!changed || (await ask(UNSAVED))) onClose();
  };
  const on = rules.filter(({ id }) => !typed.off.includes(id)).length;
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      destroyOnHidden
      width="60rem"
      className="check-settings"
      title="检查设置"
      onCancel={() => void leave()}
      afterClose={() => {
        setTab('rules');
        setRefused(null);
      }}
      footer={
        <div className="check-settings-foot">
          {files(typing)}
          {refused !== null && (
            <span className="check-settings-fault" role="alert">
              {refused}
            </span>
          )}
          <Button onClick={() => void leave()}>取消</Button>
          <Button type="primary" disabled={!changed} onClick={() => void save()}>
            保存
          </Button>
        </div>
      }
    >
      <Tabs<Tab>
        label="检查设置"
        tabs={[
          { key: 'rules', label: `规则 ${on}/${rules.length}` },
          { key: 'words', label: `本单位用语 ${typed.words.length}` },
        ]}
        active={tab}
        onShow={setTab}
      >
        {tab === 'rules' ? (
          <RulesView checks={typed} onChange={change} />
        ) : (
          <WordsView checks={typed} onChange={change} />
        )}
      </Tabs>
    </Modal>
  );
}

const UNSAVED = {
  title: '放弃对检查设置的更改？',
  content: '刚才的更改还没有保存。',
  okText: '放弃更改',
  cancelText: '继续设置',
  // Escape and Enter in a row must not discard.
  autoFocusButton: 'cancel',
} as const;
