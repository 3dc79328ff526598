import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { lasting } from '../storage.ts';
import { type PageView, parsePageView, stepped } from './page-view.ts';

const KEY = 'measures.page';

export type PageViewControl = {
  readonly view: PageView;
  readonly change: (change: Partial<PageView>) => void;
  readonly step: (step: 1 | -1) => void;
  readonly commands: Readonly<
    Record<Extract<CommandId, 'zoomIn' | 'zoomOut' | 'zoomReset'>, () => void>
  >;
};

/** Zoom and width of the page, remembered between openings of the window. */
export function usePageView(editor: RefObject<PageEditor | null>): PageViewControl {
  const [view, setView] = useState(() => parsePageView(lasting.getItem(KEY)));
  const change = useCallback(
    (some: Partial<PageView>) =>
      setView((now) => {
        const next = { ...now, ...some };
        lasting.setItem(KEY, JSON.stringify(next));
        return next;
      }),
    [],
  );
  const step = useCallback(
    (way: 1 | -1) => {
      const size = editor.current?.characterSize();
      const zoom = size === undefined ? null : stepped(size, way);
      if (zoom !== null) change({ zoom });
    },
    [editor, change],
  );
  const commands = useMemo(
    () => ({
      zoomIn: () => step(1),
      zoomOut: () => step(-1),
      zoomReset: () => change({ zoom: 'auto' }),
    }),
    [step, change],
  );
  return { view, change, step, commands };
}
