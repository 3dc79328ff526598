import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Place } from '../desk.ts';
import { focusIsLost } from '../focus.ts';
import { factsOf, issuersOf } from './facts.ts';
import { ReaderLineView } from './reader-line.tsx';
import { readerLines } from './reader-lines.ts';

type Props = {
  readonly precedent: Precedent;
  readonly place: Place & { readonly turn: number };
  readonly onBack: () => void;
};

/** The whole precedent as read; what the web page added is left out unless asked for. */
export function Reader({ precedent, place, onBack }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const [noise, setNoise] = useState(false);
  const lines = useMemo(() => readerLines(precedent.policy), [precedent]);
  const noisy = lines.filter(({ role }) => role === 'noise').length;

  useEffect(() => {
    const path = place.path === null ? null : CSS.escape(place.path);
    const line = path === null ? null : text.current?.querySelector(`[data-path="${path}"]`);
    if (line) line.scrollIntoView({ block: 'start' });
    else text.current?.scrollTo({ top: 0 });
    // The button that led here has gone with its list.
    if (focusIsLost()) text.current?.focus({ preventScroll: true });
  }, [place]);

  return (
    <article className="reader" aria-label={precedent.policy.title ?? precedent.name}>
      <header className="reader-head">
        <Button
          size="small"
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          aria-label="返回先例列表"
          title="返回先例列表"
          onClick={onBack}
        />
        <div>
          <div className="reader-name cut" title={precedent.policy.title ?? precedent.name}>
            {precedent.name} <span className="meta">{issuersOf(precedent)}</span>
          </div>
          <div className="meta facts">
            {factsOf(precedent).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </div>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys */}
      <section className="reader-text" ref={text} tabIndex={0} aria-label="先例全文">
        {noisy > 0 && (
          <Checkbox checked={noise} onChange={({ target }) => setNoise(target.checked)}>
            <span className="meta">显示不属于公文正文的{noisy}行</span>
          </Checkbox>
        )}
        {lines.map((line, index) =>
          line.role === 'blank' || (line.role === 'noise' && !noise) ? null : (
            <ReaderLineView
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a precedent never move
              key={index}
              line={line}
              found={line.path !== null && line.path === place.path}
            />
          ),
        )}
      </section>
    </article>
  );
}
