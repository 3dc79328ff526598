import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { Choice } from '../layout/choice.tsx';
import { authorBefore, rememberAuthor } from './author.ts';
import { BaseField } from './base-field.tsx';
import { type BaseKind, type ChosenBase, isChosen, noBase } from './redline-base.ts';
import './redline-dialog.css';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly open: boolean;
  readonly api: Api;
  /** Id of the draft, whose versions are offered. */
  readonly draft: string;
  readonly precedents: readonly Precedent[];
  /** How many 批注 wait for the drafter. */
  readonly remarks: number;
  readonly onMake: (base: ChosenBase, author: string, remarked: boolean) => Promise<void>;
  readonly onClose: () => void;
  /** The dialog has gone and given the focus back. */
  readonly onGone: () => void;
};

/** 修订稿: what the draft is compared with, and under whose name the changes stand. */
export function RedlineDialog(props: Props) {
  const { open, api, draft, precedents, remarks, onMake, onClose, onGone } = props;
  const [isRemarked, setRemarked] = useState(false);
  const [base, setBase] = useState<ChosenBase>(noBase('snapshot'));
  /** Until the drafter says which, it is the versions, or a file where there are none. */
  const [isPicked, setPicked] = useState(false);
  const [author, setAuthor] = useState(authorBefore);
  const [refused, setRefused] = useState<string | null>(null);

  const make = async (): Promise<void> => {
    rememberAuthor(author.trim());
    try {
      await onMake(base, author.trim(), isRemarked);
      onClose();
    } catch (error) {
      setRefused(error instanceof Refusal ? error.message : '程序出错，请重试。');
    }
  };

  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      destroyOnHidden
      title="导出修订稿"
      okText="导出修订稿"
      cancelText="取消"
      okButtonProps={{ disabled: !isChosen(base) }}
      onOk={() => void make()}
      onCancel={onClose}
      afterClose={() => {
        if (!isPicked) setBase(noBase('snapshot'));
        setRefused(null);
        onGone();
      }}
    >
      <p className="redline-about">
        {base.kind === 'precedent'
          ? '以先例中对应的条款为原文，把与本稿的差别写成 Word 修订；本稿没有对应的条款不写入。'
          : '以所选文字为原文，把与本稿的差别写成 Word 修订：全部拒绝得到原文，全部接受得到本稿。'}
      </p>
      <div className="redline-field">
        <span className="redline-label">修订依据</span>
        <Choice<BaseKind>
          aria-label="修订依据"
          value={base.kind}
          onChange={(kind) => {
            setBase(noBase(kind));
            setPicked(true);
            setRefused(null);
          }}
          options={[
            { value: 'snapshot', label: '早先版本' },
            { value: 'file', label: '文件' },
            { value: 'precedent', label: '先例' },
          ]}
        />
      </div>
      <div className="redline-field">
        <span className="redline-label" />
        <BaseField
          {...{ api, draft, precedents, base }}
          onChange={setBase}
          onRefused={setRefused}
          onNoVersion={() => !isPicked && setBase(noBase('file'))}
        />
      </div>
      <div className="redline-field">
        <label className="redline-label" htmlFor="redline-author">
          修订人
        </label>
        <Input
          id="redline-author"
          value={author}
          maxLength={60}
          placeholder="如：区知识产权局 张三"
          onChange={({ target }) => setAuthor(target.value)}
        />
      </div>
      {remarks > 0 && (
        <div className="redline-field">
          <span className="redline-label" />
          <Checkbox checked={isRemarked} onChange={({ target }) => setRemarked(target.checked)}>
            带上未处理的批注（{remarks}条）
          </Checkbox>
        </div>
      )}
      {refused !== null && (
        <p className="redline-refused" role="alert">
          {refused}
        </p>
      )}
    </Modal>
  );
}
