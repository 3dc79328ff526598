import { Fragment, memo } from 'react';
import type { LineRole } from '../../shared/model/policy.ts';
import type { ReaderLine } from './reader-lines.ts';

type Props = { readonly line: ReaderLine; readonly found: boolean };

const titles: ReadonlySet<LineRole> = new Set(['title', 'notice-title']);

export const ReaderLineView = memo(function ReaderLineView({ line, found }: Props) {
  return (
    <p
      className={`reader-line reader-${line.role}`}
      data-level={line.level}
      data-path={line.path ?? undefined}
      data-found={found || undefined}
    >
      {line.stretches.map(({ text, face, tip }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a line never move
        <Fragment key={index}>
          <span
            className={tip === null ? `face-${face}` : `face-${face} doubt`}
            title={tip ?? undefined}
          >
            {text}
          </span>
          {titles.has(line.role) && <wbr />}
        </Fragment>
      ))}
    </p>
  );
});
