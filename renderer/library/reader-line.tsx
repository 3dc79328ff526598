import { memo } from 'react';
import type { ReaderLine } from './reader-lines.ts';

type Props = { readonly line: ReaderLine; readonly found: boolean };

export const ReaderLineView = memo(function ReaderLineView({ line, found }: Props) {
  return (
    <p
      className={`reader-line reader-${line.role}`}
      data-level={line.level}
      data-path={line.path ?? undefined}
      data-found={found || undefined}
    >
      {line.stretches.map(({ text, face, tip }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a line never move
          key={index}
          className={tip === null ? `face-${face}` : `face-${face} doubt`}
          title={tip ?? undefined}
        >
          {text}
        </span>
      ))}
    </p>
  );
});
