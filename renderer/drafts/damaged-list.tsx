import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { DraftEntry } from '../../shared/api.ts';
import { changedWords } from '../when.ts';

type Props = {
  /** What the last good ones of damaged drafts are. */
  readonly drafts: readonly DraftEntry[];
  readonly onRecover: (id: string) => void;
};

/** Drafts whose files cannot be read, each with what is there in its place. */
export function DamagedList({ drafts, onRecover }: Props) {
  if (drafts.length === 0) return null;
  return (
    <ul className="drafts-damaged" aria-label="文件损坏的草稿">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <WarningFilled aria-hidden />
          <span>
            “{draft.name}”的文件已损坏，最近一份完好的保存于{timeWords(draft)}，共
            {draft.words.toLocaleString('zh-CN')}字。
          </span>
          <Button
            size="small"
            aria-label={`恢复“${draft.name}”`}
            onClick={() => onRecover(draft.id)}
          >
            恢复完好的一份
          </Button>
        </li>
      ))}
    </ul>
  );
}

export const timeWords = ({ savedAt }: Pick<DraftEntry, 'savedAt'>): string =>
  savedAt === null ? '未知时间' : changedWords(savedAt, new Date());
