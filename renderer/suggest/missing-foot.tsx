import { memo } from 'react';
import type { Suggestion } from '../../shared/suggest/types.ts';
import { missingEntries } from './missing.ts';
import './missing-foot.css';

type Props = {
  /** Null before the first. */
  readonly suggestion: Suggestion | null;
  readonly onShow: () => void;
};

/** The outline is for the draft's own clauses; of what it lacks only the most widespread stand below. */
const SHOWN = 3;

/** 缺：信用体系 2/3, at the foot of the outline; a click opens 建议·全稿. */
export const MissingFoot = memo(function MissingFoot({ suggestion, onShow }: Props) {
  const missing = suggestion === null ? [] : missingEntries(suggestion);
  if (missing.length === 0) return null;
  const more = missing.length - SHOWN;
  return (
    <section className="outline-foot" aria-label="先例常有而本稿缺少">
      <ul>
        {missing.slice(0, SHOWN).map(({ topic, name, docs, of }) => (
          <li key={topic}>
            <button
              type="button"
              className="outline-missing"
              aria-label={`缺：${name} ${docs}/${of}，${of}份先例中${docs}份有`}
              onClick={onShow}
            >
              <span className="cut">缺：{name}</span>
              <span className="evidence">{`${docs}/${of}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="outline-missing" onClick={onShow}>
          <span>另缺{more}项</span>
        </button>
      )}
    </section>
  );
});
