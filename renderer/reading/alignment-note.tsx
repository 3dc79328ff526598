import type { ReactNode } from 'react';
import type { Progress } from '../../shared/compare/align.ts';
import type { AlignmentState } from './use-reading.ts';

type Props = { readonly alignment: AlignmentState; readonly className: string };

/** Why there is nothing to compare with yet; nothing where there is. */
export function AlignmentNote({ alignment, className }: Props): ReactNode {
  switch (alignment.stage) {
    case 'failed':
      return (
        <p className={className} role="alert">
          对照没有算出。草稿未受影响，继续编辑时会自动重算。
        </p>
      );
    case 'working':
      return (
        <p className={`${className} muted`} role="status">
          正在对照先例…{alignment.progress !== null && progressWords(alignment.progress)}
        </p>
      );
    default:
      return null;
  }
}

const progressWords = ({ done, total }: Progress): string =>
  ` ${Math.floor((done / total) * 100)}%`;
