import { Button, Segmented } from 'antd';
import type { View } from '../desk.ts';
import type { Dispatch } from '../session.ts';
import type { Show } from './precedent-cell.tsx';
import type { Base } from './state.ts';
import type { Walk } from './use-walk.ts';

type Props = { readonly show: Show; readonly walk: Walk; readonly dispatch: Dispatch };

/** How the texts are shown, what the marks mean, and the way from difference to difference. */
export function GridTools({ show, walk, dispatch }: Props) {
  return (
    <>
      <Segmented<View>
        size="small"
        aria-label="显示方式"
        value={show.view}
        onChange={(view) => dispatch({ type: 'viewSwitched', view })}
        options={[
          { value: 'difference', label: '差异' },
          { value: 'original', label: '原文' },
        ]}
      />
      {show.view === 'difference' && (
        <>
          <Segmented<Base>
            size="small"
            aria-label="以谁为底"
            value={show.base}
            onChange={(base) => dispatch({ type: 'baseChosen', base })}
            options={[
              { value: 'precedent', label: '以先例为底', title: '标出本稿在先例上改了什么' },
              { value: 'draft', label: '以本稿为底', title: '标出先例与本稿有何不同' },
            ]}
          />
          <span className="legend meta">
            <ins>{show.base === 'precedent' ? '本稿' : '先例'}</ins>
            <del>{show.base === 'precedent' ? '先例' : '本稿'}</del>
          </span>
          <span className="hunk-steps">
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
      )}
    </>
  );
}

const wordsOf = (position: NonNullable<Walk['position']>): string =>
  position === 'none' ? '没有可查看的差异' : `本条 ${position.index + 1}/${position.total}`;
