import type { ReactNode } from 'react';
import type { Span } from '../../shared/model/span.ts';

type Props = {
  readonly text: string;
  /** In order, apart. */
  readonly spans: readonly Span[];
  readonly className: string;
  readonly title?: string;
};

/** A text with some of its passages marked; nothing of it is lost. */
export function MarkedText({ text, spans, className, title }: Props): ReactNode {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    if (from < done || to <= from) continue;
    parts.push(
      text.slice(done, from),
      <span key={from} className={className} title={title}>
        {text.slice(from, to)}
      </span>,
    );
    done = to;
  }
  return [...parts, text.slice(done)];
}
