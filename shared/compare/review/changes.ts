import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import type { VersionRow } from '../versions/types.ts';
import { compareVersions } from '../versions.ts';
import { courseOf } from './blocks.ts';
import { collecting } from './collect.ts';
import { charsOf, countOf, type Lines, lineAt, linesOf } from './lines.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Block, Change, Changes } from './types.ts';

type Range = Segment['old'];

/**
 * Everything a reviewer changed, as what a drafter can accept or reject for itself. Made all, the old
 * text is the reviewed one, exactly; `rendered` makes any of them. Both texts have \n for line
 * breaks and end with one (`ended`). Never throws; near linear time.
 */
export function changesBetween(old: Policy, now: Policy): Changes {
  const [before, reviewed] = [old.source, now.source];
  const { rows } = compareVersions(old, now);
  const lines = { old: linesOf(before), now: linesOf(reviewed) };
  const course = courseOf(segmentsOf(rows, lines.old, lines.now), lines.old);
  const clauses = {
    old: startsOf(rows, 'before', lines.old),
    now: startsOf(rows, 'after', lines.now),
  };
  const found = collecting({ before, reviewed, clauses });
  const moved = course.moved.map((run) => ({ run, ...rangesOf(run) }));

  const through = (
    segments: readonly Segment[],
    within: Pick<Segment, 'old' | 'now'>,
    block: number | null,
  ): void => {
    let [atOld, atNow] = [within.old.from, within.now.from];
    const between = (toOld: number, toNow: number): void => {
      const holes = block === null ? moved : [];
      const arriving = holes
        .map(({ now: place }, number) => ({ number, place }))
        .filter(({ place }) => place.from >= atNow && place.from < toNow)
        .map(({ number, place }) => ({
          number,
          reviewed: charsOf(lines.now, place.from, place.to),
        }));
      const start = charsOf(lines.old, atOld, atOld).from;
      const old = without(
        lines.old,
        { from: atOld, to: toOld },
        holes.map((hole) => hole.old),
      );
      const now = without(
        lines.now,
        { from: atNow, to: toNow },
        holes.map((hole) => hole.now),
      );
      found.gap({ start, old, now, arriving }, block);
    };
    for (const segment of segments) {
      between(segment.old.from, segment.now.from);
      became(segment, block);
      [atOld, atNow] = [segment.old.to, segment.now.to];
    }
    between(within.old.to, within.now.to);
  };

  const became = (segment: Segment, block: number | null): void => {
    const one = charsOf(lines.old, segment.old.from, segment.old.to);
    const other = charsOf(lines.now, segment.now.from, segment.now.to);
    const marked = markersIn(segment, before, reviewed, one, other);
    if (marked === null) {
      found.stretch(one, other, block);
      return;
    }
    found.stretch(
      { from: one.from, to: marked.old.from },
      { from: other.from, to: marked.now.from },
      block,
    );
    found.number(marked.old, marked.now, block);
    found.stretch(
      { from: marked.old.to, to: one.to },
      { from: marked.now.to, to: other.to },
      block,
    );
  };

  through(
    course.stays,
    { old: { from: 0, to: countOf(lines.old) }, now: { from: 0, to: countOf(lines.now) } },
    null,
  );
  moved.forEach((block, number) => {
    through(block.run, block, number);
  });

  const blocks = moved.map(({ old: place, now: other }, number): Block => {
    const arrival = found.arrivals.get(number);
    return {
      ...charsOf(lines.old, place.from, place.to),
      at: arrival?.at ?? 0,
      order: arrival?.order ?? 0,
      reviewed: charsOf(lines.now, other.from, other.to),
    };
  });
  const { edits, grouped } = found;
  const moves = blocks.map(
    ({ from, to, at }, block): Change => ({
      id: `${from}-${to}>${at}`,
      kind: 'moved',
      edits: [],
      block,
    }),
  );
  const startOf = ({ edits: [edit], block }: Change): number =>
    (block === null ? edits[edit ?? -1] : blocks[block])?.from ?? 0;
  return {
    before,
    reviewed,
    edits,
    blocks,
    changes: [
      ...[...moves, ...found.changes].sort((a, b) => startOf(a) - startOf(b)),
      ...(['numbers', 'layout'] as const).flatMap((kind): readonly Change[] =>
        grouped[kind].length === 0 ? [] : [{ id: kind, kind, edits: grouped[kind], block: null }],
      ),
    ],
  };
}

const rangesOf = (run: readonly Segment[]): Pick<Segment, 'old' | 'now'> => {
  const [first, last] = [run[0], run.at(-1)];
  return {
    old: { from: first?.old.from ?? 0, to: last?.old.to ?? 0 },
    now: { from: first?.now.from ?? 0, to: last?.now.to ?? 0 },
  };
};

/** The characters of some lines but those of the holes, in order. */
function without(lines: Lines, { from, to }: Range, holes: readonly Range[]): readonly Span[] {
  const inside = holes.filter((hole) => hole.from >= from && hole.to <= to);
  const sorted = inside.toSorted((a, b) => a.from - b.from);
  const ends = [from, ...sorted.map((hole) => hole.to)];
  return ends.map((start, at) => charsOf(lines, start, sorted[at]?.from ?? to));
}

/** Where clauses begin, by their lines. */
const startsOf = (
  rows: readonly VersionRow[],
  side: 'before' | 'after',
  lines: Lines,
): ReadonlySet<number> =>
  new Set(
    rows
      .flatMap((row) => row[side])
      .filter(({ part }) => part === 'clause')
      .map(({ span }) => lines.starts[lineAt(lines, span.from)] ?? 0),
  );

/** The printed numbers in front of two clauses where they differ; null where the words decide. */
function markersIn(
  { markers }: Segment,
  before: string,
  reviewed: string,
  one: Span,
  other: Span,
): { readonly old: Span; readonly now: Span } | null {
  if (markers === null || markers.old === markers.now) return null;
  const old = markerAt(before, one, markers.old);
  const now = markerAt(reviewed, other, markers.now);
  return old === null || now === null ? null : { old, now };
}

function markerAt(text: string, { from, to }: Span, marker: string): Span | null {
  if (marker === '') return null;
  const line = text.slice(from, to);
  const start = from + line.length - line.trimStart().length;
  return text.startsWith(marker, start) ? { from: start, to: start + marker.length } : null;
}
