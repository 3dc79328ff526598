import type { Show } from '../compare/counterpart-text.tsx';
import { ViewSwitch } from '../compare/view-switch.tsx';
import type { Base } from '../full/state.ts';
import { Choice } from '../layout/choice.tsx';
import type { Dispatch } from '../session.ts';
import { bases } from './bases.ts';
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
          <Choice<Base>
            aria-label="以谁为底"
            value={show.base}
            onChange={(base) => dispatch({ type: 'baseChosen', base })}
            options={[optionOf('precedent'), optionOf('draft')]}
          />
        </>
      )}
    </>
  );
}

const optionOf = (base: Base) => ({ value: base, ...bases[base].option });
