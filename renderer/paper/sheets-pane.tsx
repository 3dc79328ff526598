import { useEffect, useMemo, useRef, useState } from 'react';
import type { Format } from '../../shared/word/format.ts';
import { hexOf } from '../../shared/word/looks/type.ts';
import type { Layout } from '../../shared/word/pages/types.ts';
import { PaperTools } from './paper-tools.tsx';
import { type LinePlace, placeOfOffset, sourceOffset } from './places.ts';
import { Sheet } from './sheet.tsx';
import { current, drawn, type SheetPlace, type Sheets, type Size, sheetsIn } from './sheets.ts';
import { useRoom } from './use-room.ts';
import { useSheetKeys } from './use-sheet-keys.ts';
import { useSheetScroll } from './use-sheet-scroll.ts';
import { useZoom } from './use-zoom.ts';
import { useZoomKeys } from './use-zoom-keys.ts';
import './sheets.css';

/** What to bring into sight: a place of the source, or else the whole sheet, counted from 1. */
export type Shown = { readonly page: number; readonly offset: number | null };

type Props = {
  readonly layout: Layout;
  /** The words the layout was made of. */
  readonly source: string;
  readonly format: Format;
  /** Where the sheets open: the caret in the editor. */
  readonly start: number;
  /** Another object each time it is asked for. */
  readonly shown: Shown | null;
  readonly onJump: (offset: number) => void;
};

/** CSS pixels of a point at 100 %. */
const POINT = 96 / 72;

/** The sheets of paper, in one or two columns; only those in sight are drawn. */
export function SheetsPane({ layout, source, format, start, shown, onJump }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [zoom, setZoom] = useZoom();
  const count = layout.pages.length;
  const sheets = useMemo(() => {
    if (room === null) return null;
    const sizes = layout.pages.map(({ paper }) => inPixels(paper));
    return sheetsIn(room, inPixels(layout.paper), zoom, sizes);
  }, [room, layout, zoom]);
  const scroll = useSheetScroll(scroller, sheets);
  const [place, setPlace] = useState<LinePlace | null>(() => placeOfOffset(layout, start, source));
  useZoomKeys(scroller, sheets?.scale ?? 1, setZoom);
  const jump = (target: LinePlace): void => {
    const offset = sourceOffset(layout, target, source);
    if (offset !== null) onJump(offset);
  };
  const press = useSheetKeys({ layout, place, setPlace, scroller, scroll, onEnter: jump });

  // Opens where the caret is, once it is known how large the sheets are.
  const opened = useRef(false);
  useEffect(() => {
    if (sheets === null || opened.current) return;
    opened.current = true;
    if (place !== null) scroll.toLine(layout, place);
  }, [sheets, place, layout, scroll]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each asked place once
  useEffect(() => {
    if (shown === null) return;
    const { page, offset } = shown;
    const asked = offset === null ? null : placeOfOffset(layout, offset, source);
    if (asked === null) scroll.toPage(page - 1);
    else {
      setPlace(asked);
      scroll.toLine(layout, asked);
    }
  }, [shown]);

  const click = (target: EventTarget): void => {
    // Dragging over the words selects them; it does not lead away from them.
    if (getSelection()?.isCollapsed === false) return;
    const found = placeOfElement(target);
    if (found !== null) jump(found);
  };

  const page = sheets && room ? current(sheets, room, scroll.top) : 0;
  const range = sheets && room ? drawn(sheets, room, scroll.top) : { from: 0, to: 0 };
  return (
    <section className="sheets" aria-label="版式预览">
      <PaperTools
        zoom={zoom}
        scale={sheets?.scale ?? 1}
        page={page}
        count={count}
        step={sheets?.columns ?? 1}
        onZoom={setZoom}
        onPage={scroll.toPage}
      />
      <div
        ref={scroller}
        className="sheets-scroller"
        role="document"
        aria-label="各页"
        onScroll={scroll.onScroll}
        onKeyDown={press}
        onClick={({ target }) => click(target)}
      >
        {sheets !== null && room !== null && (
          <div className="sheets-room" style={roomStyle(sheets, format)}>
            {layout.pages.map((sheet, at) =>
              (at >= range.from && at < range.to) || at === place?.page ? (
                <section
                  key={sheet.number}
                  className="sheet"
                  aria-label={`第${at + 1}页，共${count}页`}
                  data-page={at}
                  style={sheetStyle(sheets.places[at])}
                >
                  <Sheet
                    page={sheet}
                    format={format}
                    current={place?.page === at ? place.line : null}
                  />
                </section>
              ) : null,
            )}
          </div>
        )}
      </div>
    </section>
  );
}

const inPixels = ({ width, height }: Size): Size => ({
  width: width * POINT,
  height: height * POINT,
});

/** Which red the file has. */
const roomStyle = ({ width, height }: Sheets, format: Format) => ({
  width,
  height,
  '--paper-red': `#${hexOf('red', format)}`,
});

/** Everything on a sheet is measured in points; this says how many pixels one takes. */
const sheetStyle = (place: SheetPlace | undefined) =>
  place === undefined
    ? {}
    : {
        left: place.left,
        top: place.top,
        width: place.width,
        height: place.height,
        '--pt': `${place.scale * POINT}px`,
      };

function placeOfElement(target: EventTarget): LinePlace | null {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLElement>('[data-line]');
  const page = target.closest<HTMLElement>('[data-page]');
  if (line === null || page === null) return null;
  return { page: Number(page.dataset['page']), line: Number(line.dataset['line']) };
}
