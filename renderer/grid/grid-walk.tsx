import { Button } from 'antd';
import type { Show } from '../compare/counterpart-text.tsx';
import type { Walk } from './use-walk.ts';

type Props = { readonly show: Show; readonly walk: Walk };

/** What the marks mean, and the way from difference to difference. */
export function GridWalk({ show, walk }: Props) {
  if (show.view === 'original') {
    return (
      <span className="legend meta grid-end">
        <span className="copied">与本稿逐字相同</span>
      </span>
    );
  }
  return (
    <>
      <span className="legend meta grid-end">
        <ins>{show.base === 'precedent' ? '本稿' : '先例'}</ins>
        <del>{show.base === 'precedent' ? '先例' : '本稿'}</del>
        <span className="copied">共有</span>
      </span>
      <span className="hunk-steps grid-steps">
        <span className="meta" role="status">
          {walk.position !== null && wordsOf(walk.position)}
        </span>
        <Button size="small" type="text" title="Shift+F8" onClick={() => walk.go(-1)}>
          上一处
        </Button>
        <Button size="small" type="text" title="F8" onClick={() => walk.go(1)}>
          下一处
        </Button>
      </span>
    </>
  );
}

const wordsOf = (position: NonNullable<Walk['position']>): string =>
  position === 'none' ? '没有可查看的差异' : `本条 ${position.index + 1}/${position.total}`;
