import { memo, type ReactNode } from 'react';
import { pathName } from '../../shared/model/names.ts';
import type { Counts } from '../../shared/text/counts.ts';
import { CountButton } from '../counts/count-button.tsx';
import type { Counted } from '../counts/count-table.ts';
import './status-bar.css';

type Props = {
  /** Null before the first reading. */
  readonly counts: Counts | null;
  /** Of the draft as it will be printed; null until it is laid out. */
  readonly pages: number | null;
  /** The passages for 字数统计, as they are when it is asked for. */
  readonly readCounted: () => Counted;
  readonly currentPath: string | null;
  /** The district of the draft. */
  readonly place: ReactNode;
  /** 外观 */
  readonly look: ReactNode;
  /** 手册 */
  readonly guide: ReactNode;
  /** The source of the sentence at the caret, and the blanks left to fill. */
  readonly sentence: ReactNode;
  /** 检查 3, which leads to the findings. */
  readonly check: ReactNode;
  /** How large and wide the page is shown. */
  readonly view: ReactNode;
  /** Good news, for a few seconds. */
  readonly news: ReactNode;
};

export function StatusBar(props: Props) {
  const { counts, pages, readCounted, currentPath, place, sentence, check, view, news } = props;
  return (
    <footer className="status">
      {counts !== null && <Numbers counts={counts} pages={pages} read={readCounted} />}
      {currentPath !== null && <span>当前条 {pathName(currentPath)}</span>}
      {place}
      {sentence}
      {check}
      <span className="status-news cut">{news}</span>
      {view}
      {props.look}
      {props.guide}
      <span
        className="status-end"
        title="草稿只在本机处理；除单位自设的共享先例库服务器外，不连接任何地址"
      >
        离线
      </span>
    </footer>
  );
}

type NumbersProps = {
  readonly counts: Counts;
  readonly pages: number | null;
  readonly read: () => Counted;
};

const Numbers = memo(function Numbers({ counts, pages, read }: NumbersProps) {
  return (
    <>
      <CountButton counts={counts} pages={pages} read={read} />
      {pages !== null && <span title="按公文版式逐行排出的页数，Ctrl+5 逐页预览">约{pages}页</span>}
      <span>{counts.clauses}条</span>
    </>
  );
});
