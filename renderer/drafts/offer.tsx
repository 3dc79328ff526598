import type { DraftEntry } from '../../shared/api.ts';
import { changedWords } from '../when.ts';
import { progressWords } from './listed.ts';
import './offer.css';

type Props = { readonly offered: DraftEntry };

/** The damaged file and the last good one, side by side. */
export function Offer({ offered }: Props) {
  const { name, savedAt, words } = offered;
  return (
    <div className="draft-offer">
      <section aria-label="现在的文件">
        <h2>现在的文件</h2>
        <p>已损坏，读不出文字。</p>
        <p className="muted">恢复时改名保留，不会删除。</p>
      </section>
      <section aria-label="最近一份完好的" className="draft-offered">
        <h2>最近一份完好的</h2>
        <p>{name}</p>
        <p className="muted">
          {savedAt === null ? '保存时间未知' : `${changedWords(savedAt, new Date())} 保存`}
        </p>
        <p className="muted">
          {words.toLocaleString('zh-CN')}字 · {progressWords(offered)}
        </p>
      </section>
    </div>
  );
}
