import { Segmented } from 'antd';
import type { Show } from '../compare/counterpart-text.tsx';
import { ViewSwitch } from '../compare/view-switch.tsx';
import type { Base } from '../full/state.ts';
import type { Dispatch } from '../session.ts';
import { GrainSwitch } from './grain-switch.tsx';

type Props = { readonly show: Show; readonly dispatch: Dispatch };

/** How the texts are shown. */
export function GridTools({ show, dispatch }: Props) {
  return (
    <>
      <ViewSwitch view={show.view} onView={(view) => dispatch({ type: 'viewSwitched', view })} />
      {show.view === 'difference' && (
        <>
          <GrainSwitch grain={show.grain} dispatch={dispatch} />
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
