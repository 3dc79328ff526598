import { Segmented } from 'antd';
import type { Grain } from '../../shared/compare/types.ts';
import type { Show } from '../compare/counterpart-text.tsx';
import type { View } from '../desk.ts';
import type { Dispatch } from '../session.ts';
import type { Base } from './state.ts';

type Props = { readonly show: Show; readonly dispatch: Dispatch };

/** How the texts are shown. */
export function GridTools({ show, dispatch }: Props) {
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
          <Segmented<Grain>
            size="small"
            aria-label="差异的粗细"
            value={show.grain}
            onChange={(grain) => dispatch({ type: 'grainChosen', grain })}
            options={[
              { value: 'character', label: '字', title: '逐字标出差异' },
              { value: 'word', label: '词', title: '按词标出差异' },
              { value: 'sentence', label: '句', title: '整句标出差异' },
            ]}
          />
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
        </>
      )}
    </>
  );
}
