import { Modal, Radio } from 'antd';
import { useState } from 'react';
import './opening.css';
import { enterDialog } from '../focus.ts';
import type { Opened } from './open-file.ts';

/** What becomes of a file with tracked changes. */
export type Way = 'review' | 'accept' | 'reject' | 'compare';

export type RevisedFile = Extract<Opened, { readonly ok: true }>;

type Props = {
  readonly file: RevisedFile;
  /** The draft holds words that would give way. */
  readonly replaces: boolean;
  /** They are the drafter's own, not the example as it came: what a file can be compared with. */
  readonly comparable: boolean;
  readonly onChoose: (way: Way) => void;
  readonly onCancel: () => void;
  /** The dialog has gone and given the focus back. */
  readonly onGone: () => void;
};

type Option = { readonly way: Way; readonly label: string; readonly what: string };

/** Asks what to do with the tracked changes of a file; says how many they are and whose. */
export function RevisedFileDialog({
  file,
  replaces,
  comparable,
  onChoose,
  onCancel,
  onGone,
}: Props) {
  const [way, setWay] = useState<Way>(comparable ? 'review' : 'accept');
  const [open, setOpen] = useState(true);
  const undone = replaces ? '替换当前草稿，可用撤销（Ctrl+Z）恢复。' : '作为草稿打开。';
  const options: readonly Option[] = [
    ...(comparable
      ? [
          {
            way: 'review',
            label: '逐处接受或拒绝',
            what: '草稿不变，文件存入版本，改动逐处列在“审改”栏。',
          } as const,
        ]
      : []),
    { way: 'accept', label: '接受全部修订', what: `${undone}正文为修订后的文字。` },
    { way: 'reject', label: '拒绝全部修订', what: `${undone}正文为修订前的文字。` },
    {
      way: 'compare',
      label: '作为对比打开',
      what: comparable
        ? '草稿不变，在“版本”中看文件相对本稿改了什么，可切换修订前、修订后。'
        : `${undone}正文为修订前的文字，在“版本”中逐处看修订。`,
    },
  ];
  const close = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  return (
    <Modal
      open={open}
      centered
      width="32.5rem"
      title={`“${file.name}”含有修订`}
      okText="打开"
      cancelText="取消"
      onOk={close(() => onChoose(way))}
      onCancel={close(onCancel)}
      afterOpenChange={enterDialog}
      afterClose={onGone}
    >
      <p>{trackedWords(file)}</p>
      <Radio.Group
        className="revised-ways"
        aria-label="怎样处理修订"
        value={way}
        onChange={({ target }) => setWay(target.value)}
      >
        {options.map((option) => (
          <Radio key={option.way} value={option.way}>
            {option.label}
            <small>{option.what}</small>
          </Radio>
        ))}
      </Radio.Group>
      <Said file={file} />
    </Modal>
  );
}

/** 修订 21 处，出自法制科。另有格式修订 1 处，不涉及文字。 */
function trackedWords({ tracked }: RevisedFile): string {
  const by = tracked.authors.length === 0 ? '' : `，出自${tracked.authors.join('、')}`;
  const looks =
    tracked.formatting === 0 ? '' : `另有格式修订 ${tracked.formatting} 处，不涉及文字。`;
  return `修订 ${tracked.count} 处${by}。${looks}`;
}

/** What of the file does not become text. */
export function Said({ file }: { readonly file: RevisedFile }) {
  const said = [
    ...(file.remarks.length === 0
      ? []
      : [`批注 ${file.remarks.length} 条列入右侧“批注”栏，随草稿保存。`]),
    ...file.aside,
  ];
  return said.length === 0 ? null : (
    <ul className="revised-said">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
