import { RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { CopiedReport } from '../../shared/compare/copied.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName, pathName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { passagesFrom } from './passages.ts';
import { ShareBar } from './share-bar.tsx';
import { docName, percent } from './words.ts';

type Props = {
  readonly report: CopiedReport;
  readonly draft: Policy;
  readonly precedents: readonly Precedent[];
  readonly onOpenDraft: (offset: number) => void;
  readonly onOpenPrecedent: (doc: string, path: string) => void;
};

/** 照搬: how much of the draft stands word for word in each precedent, and where. */
export function CopiedView({ report, draft, precedents, onOpenDraft, onOpenPrecedent }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const characters = Math.round(report.share * report.characters);
  return (
    <>
      <p className="coverage-lead">
        条款正文{report.characters.toLocaleString('zh-CN')}字中，
        {characters.toLocaleString('zh-CN')}字与所选先例逐字相同。
        <span className="meta">文件名称、机关名称和通用套语不计。</span>
      </p>
      <ul className="coverage-copied">
        {report.precedents.map(({ doc, share }) => {
          const isOpen = open === doc;
          const name = docName(doc, precedents);
          return (
            <li key={doc}>
              <button
                type="button"
                className="coverage-share"
                aria-expanded={isOpen}
                aria-label={`${name}，照搬${percent(share)}`}
                disabled={share === 0}
                onClick={() => setOpen(isOpen ? null : doc)}
              >
                <RightOutlined aria-hidden className="coverage-arrow" />
                <span className="cut">{name}</span>
                <ShareBar share={share} />
                <span className="coverage-number">{percent(share)}</span>
              </button>
              {isOpen &&
                passagesFrom(report, draft, doc).map(({ clause, share: ofClause, passages }) => (
                  <section key={clause.path} className="coverage-passages">
                    <h3 className="coverage-heading">
                      {clauseName(clause)} <span className="meta">{percent(ofClause)}</span>
                    </h3>
                    {passages.map(({ text, offset, other }) => (
                      <div key={offset}>
                        <button
                          type="button"
                          className="coverage-passage"
                          title={`到本稿此处：${text}`}
                          onClick={() => onOpenDraft(offset)}
                        >
                          {text}
                        </button>
                        <button
                          type="button"
                          className="coverage-source"
                          onClick={() => onOpenPrecedent(doc, other)}
                        >
                          {name} {pathName(other)}
                        </button>
                      </div>
                    ))}
                  </section>
                ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
