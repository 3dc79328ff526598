import { Checkbox } from 'antd';
import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Policy } from '../../../shared/model/policy.ts';
import { ReaderLineView } from '../reader-line.tsx';
import { readerLines } from '../reader-lines.ts';

type Props = {
  readonly policy: Policy;
  /** The clause being looked at, on either side. */
  readonly path: string | null;
  readonly onPath: (path: string) => void;
};

/** The source as it was read, beside what was made of it; a click shows the clause a line is in. */
export const SourceText = memo(function SourceText({ policy, path, onPath }: Props) {
  const text = useRef<HTMLElement>(null);
  const [noise, setNoise] = useState(false);
  const lines = useMemo(() => readerLines(policy), [policy]);
  const noisy = lines.filter(({ role }) => role === 'noise').length;

  useEffect(() => {
    if (path === null) return;
    const line = text.current?.querySelector(`[data-path="${CSS.escape(path)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
  }, [path]);

  const point = ({ target }: MouseEvent): void => {
    const line = target instanceof Element ? target.closest('[data-path]') : null;
    const found = line?.getAttribute('data-path') ?? null;
    if (found !== null) onPath(found);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: with keys one goes through the list of clauses
    <section
      className="reader-text adding-source"
      ref={text}
      aria-label="原文"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys
      tabIndex={0}
      onClick={point}
    >
      {noisy > 0 && (
        <Checkbox checked={noise} onChange={({ target }) => setNoise(target.checked)}>
          <span className="meta">显示不属于公文正文的{noisy}行</span>
        </Checkbox>
      )}
      {lines.map((line, index) =>
        line.role === 'blank' || (line.role === 'noise' && !noise) ? null : (
          <ReaderLineView
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a source never move
            key={index}
            line={line}
            found={line.path !== null && line.path === path}
          />
        ),
      )}
    </section>
  );
});
