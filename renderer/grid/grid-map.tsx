import { type MouseEvent, memo, type RefObject, useEffect, useState } from 'react';
import { type Extent, type MarkKind, markOf, merged } from './map-marks.ts';
import type { ShownRow } from './shown-rows.ts';

type Props = {
  readonly rows: readonly ShownRow[];
  readonly scroller: RefObject<HTMLElement | null>;
};

type Picture = {
  readonly marks: Readonly<Record<MarkKind, readonly Extent[]>>;
  /** What the window shows of the grid. */
  readonly view: Extent;
};

const KINDS: readonly MarkKind[] = ['difference', 'novel', 'missing'];
/** Share of the map's height a mark has at least. */
const LEAST = 1 / 300;

/** Where differences, new and missing clauses lie in the whole; a click goes there. */
export const GridMap = memo(function GridMap({ rows, scroller }: Props) {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    const area = scroller.current;
    const table = area?.firstElementChild;
    if (!area || !table) return;
    const kinds = new Map(rows.map((row) => [row.key, markOf(row)]));
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPicture(pictureOf(area, kinds)));
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(table);
    sizes.observe(area);
    area.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      area.removeEventListener('scroll', later);
    };
  }, [rows, scroller]);

  const go = ({ clientY, currentTarget }: MouseEvent): void => {
    const { top, height } = currentTarget.getBoundingClientRect();
    const area = scroller.current;
    if (area === null || height === 0) return;
    area.scrollTo({
      top: ((clientY - top) / height) * area.scrollHeight - area.clientHeight / 2,
    });
  };
  const count = (kind: MarkKind): number => rows.filter((row) => markOf(row) === kind).length;
  const name = `差异分布：有对应${count('difference')}条，新增${count('novel')}条，先例另有${count('missing')}处`;
  return (
    <button
      type="button"
      className="grid-map"
      tabIndex={-1}
      aria-label={name}
      title={`${name}\n细线：有对应，实心：本稿新增，空心：先例另有。点按跳到该处`}
      onClick={go}
    >
      {picture !== null && (
        <>
          {KINDS.map((kind) =>
            picture.marks[kind].map((extent) => (
              <i key={`${kind} ${extent.from}`} data-kind={kind} style={placed(extent)} />
            )),
          )}
          <i data-kind="view" style={placed(picture.view)} />
        </>
      )}
    </button>
  );
});

const placed = ({ from, to }: Extent) => ({
  top: `${from * 100}%`,
  height: `${(to - from) * 100}%`,
});

function pictureOf(area: HTMLElement, kinds: ReadonlyMap<string, MarkKind | null>): Picture {
  const { scrollHeight, scrollTop, clientHeight } = area;
  const found: Record<MarkKind, Extent[]> = { difference: [], novel: [], missing: [] };
  for (const row of area.querySelectorAll<HTMLElement>('[data-row]')) {
    const kind = kinds.get(row.dataset['row'] ?? '');
    if (!kind) continue;
    const from = row.offsetTop / scrollHeight;
    found[kind].push({ from, to: from + (row.offsetHeight - 2) / scrollHeight });
  }
  const least = kinds.size > 150 ? LEAST : 0;
  return {
    marks: {
      difference: merged(found.difference, least),
      novel: merged(found.novel, least),
      missing: merged(found.missing, least),
    },
    view: { from: scrollTop / scrollHeight, to: (scrollTop + clientHeight) / scrollHeight },
  };
}
