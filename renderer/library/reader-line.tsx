import { Fragment, memo } from 'react';
import { pathName } from '../../shared/model/names.ts';
import type { LineRole } from '../../shared/model/policy.ts';
import { keepSelection } from '../focus.ts';
import type { ReaderLine } from './reader-lines.ts';

type Props = {
  readonly line: ReaderLine;
  readonly found: boolean;
  /** Offers the clause that begins here, or its selected sentences, for borrowing. */
  readonly onBorrow?: ((path: string) => void) | undefined;
};

const begins: ReadonlySet<LineRole> = new Set(['heading', 'clause']);
const titles: ReadonlySet<LineRole> = new Set(['title', 'notice-title']);

export const ReaderLineView = memo(function ReaderLineView({ line, found, onBorrow }: Props) {
  const { path } = line;
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
      {begins.has(line.role) && path !== null && onBorrow !== undefined && (
        <button
          type="button"
          className="reader-borrow"
          aria-label={`借用 ${pathName(path)}`}
          title="借用这一条；先选中几句，则只借用这几句"
          onMouseDown={keepSelection}
          onClick={() => onBorrow(path)}
        >
          借用
        </button>
      )}
    </p>
  );
});
