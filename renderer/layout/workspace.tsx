import type { KeyboardEvent, ReactNode } from 'react';
import { grown } from '../look/worn.ts';
import { Separator } from './separator.tsx';
import type { LayoutControl } from './use-layout.ts';
import { type Layout, type PaneSide, rangeOf } from './widths.ts';
import './workspace.css';

type Props = {
  /** Something else stands in its place; the page inside lives on. */
  readonly hidden: boolean;
  readonly layout: Layout;
  readonly control: Omit<LayoutControl, 'layout'>;
  /** Escape was pressed in a side pane. */
  readonly onLeave: (side: PaneSide) => void;
  readonly outline: ReactNode;
  readonly page: ReactNode;
  readonly side: ReactNode;
};

/** Outline, page and side pane next to each other; a folded pane leaves its room to the page. */
export function Workspace({ hidden, layout, control, onLeave, outline, page, side }: Props) {
  const { windowWidth, resize } = control;
  return (
    <div className="workspace" hidden={hidden}>
      {!layout.outlineFolded && (
        <>
          <section
            className="pane"
            style={{ width: grown(layout.outline) }}
            aria-label="提纲栏"
            onKeyDown={(event) => leaves(event) && onLeave('outline')}
          >
            {outline}
          </section>
          <Separator
            label="提纲栏宽度"
            width={layout.outline}
            {...rangeOf('outline', layout, windowWidth)}
            grows={1}
            onResize={(width) => resize('outline', width)}
          />
        </>
      )}
      <main className="pane pane-page" aria-label="正文">
        {page}
      </main>
      {!layout.sideFolded && (
        <>
          <Separator
            label="对照栏宽度"
            width={layout.side}
            {...rangeOf('side', layout, windowWidth)}
            grows={-1}
            onResize={(width) => resize('side', width)}
          />
          <section
            className="pane pane-side"
            id="side-pane"
            style={{ width: grown(layout.side) }}
            aria-label="对照栏"
            onKeyDown={(event) => leaves(event) && onLeave('side')}
          >
            {side}
          </section>
        </>
      )}
    </div>
  );
}

/** Escape in an open list only closes the list, in a composition only the composition. */
const leaves = ({ key, target, nativeEvent, defaultPrevented }: KeyboardEvent): boolean =>
  key === 'Escape' &&
  !defaultPrevented &&
  !nativeEvent.isComposing &&
  !(target instanceof Element && target.getAttribute('aria-expanded') === 'true');
