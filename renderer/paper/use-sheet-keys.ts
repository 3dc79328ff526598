import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Layout } from '../../shared/word/pages/types.ts';
import { type LinePlace, stepped } from './places.ts';
import type { SheetScroll } from './use-sheet-scroll.ts';

type Parts = {
  readonly layout: Layout;
  readonly place: LinePlace | null;
  readonly setPlace: (place: LinePlace) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scroll: SheetScroll;
  readonly onEnter: (place: LinePlace) => void;
};

/** Arrow keys walk from line to line over the sheets, Enter goes to the place in the text. */
export function useSheetKeys({ layout, place, setPlace, scroller, scroll, onEnter }: Parts) {
  const walked = useRef(false);

  // The line one walked to may first have to be drawn.
  useEffect(() => {
    if (!walked.current || place === null) return;
    walked.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-page="${place.page}"] [data-line="${place.line}"]`)
      ?.focus({ preventScroll: true });
  });

  return (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent } = event;
    if (nativeEvent.isComposing || altKey || ctrlKey || metaKey) return;
    if (key === 'Enter' && place !== null) {
      event.preventDefault();
      onEnter(place);
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    event.preventDefault();
    const to =
      place === null ? { page: 0, line: 0 } : stepped(layout, place, key === 'ArrowDown' ? 1 : -1);
    if (to === null) return;
    walked.current = true;
    setPlace(to);
    scroll.toLine(layout, to);
  };
}
