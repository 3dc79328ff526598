import { Button } from 'antd';
import type { Warning } from '../../shared/word/pages/types.ts';
import type { Shown } from './sheets-pane.tsx';
import './advice.css';

type Props = {
  /** What the chosen form asks for and is not there, or looks wrong as filled in. */
  readonly remarks: readonly string[];
  readonly isEmpty: boolean;
  readonly warnings: readonly Warning[];
  /** To the line on the sheets, or to the sheet where no line of the text is meant. */
  readonly onShow: (place: Shown) => void;
  /** To the 发文要素, where what a remark asks for is filled in. */
  readonly onFill: () => void;
  /** To the place in the text. */
  readonly onJump: (offset: number) => void;
};

/** 提示: what to look at before the document is printed, each with the clause that asks for it. */
export function AdviceList({ remarks, warnings, isEmpty, onShow, onFill, onJump }: Props) {
  if (remarks.length + warnings.length === 0) {
    return (
      <p className="advice-none muted" role="status">
        {isEmpty
          ? '草稿还没有文字。写下正文后，这里列出要留意的版面问题。'
          : '没有要留意的版面问题：首页有正文，署名不单独成页，标题不落在页末。'}
      </p>
    );
  }
  return (
    <ol className="advice" aria-label="版面提示">
      {remarks.map((remark) => (
        <li key={remark} className="advice-item">
          <AdviceWords words={`${remark}。`} />
          <p className="advice-foot">
            <span className="meta">发文要素</span>
            <span className="advice-ways">
              <Button size="small" type="link" onClick={onFill}>
                去填写
              </Button>
            </span>
          </p>
        </li>
      ))}
      {warnings.map(({ kind, message, page, span, clause, strength }) => (
        <li key={`${kind} ${page} ${span?.from ?? ''}`} className="advice-item">
          <AdviceWords words={message} />
          <p className="advice-foot">
            <span className="meta">
              第{page}页 · {clause}（{strength}）
            </span>
            <span className="advice-ways">
              <Button
                size="small"
                type="link"
                onClick={() => onShow({ page, offset: span?.from ?? null })}
              >
                看这一页
              </Button>
              {span !== null && (
                <Button size="small" type="link" onClick={() => onJump(span.from)}>
                  到正文
                </Button>
              )}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

const AdviceWords = ({ words }: { readonly words: string }) => (
  <p className="advice-words">
    <span className="advice-sign" aria-hidden>
      ▲
    </span>
    {words}
  </p>
);
