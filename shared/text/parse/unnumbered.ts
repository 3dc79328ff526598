import type { Marker } from '../../model/marker.ts';
import type { LineRole, MarkerStyle } from '../../model/policy.ts';
import type { Front } from './front.ts';
import { shapeOf } from './heading.ts';
import type { Row } from './rows.ts';
import { readTail } from './tail.ts';

/** The rows of a text, and what stands in front of its clauses. */
export type Opened = { readonly rows: readonly Row[]; readonly front: Front };

/** 制定如下措施： or 现就有关事项通知如下： introduces the paragraphs and is none of them. */
const INTRODUCTION = /(?:如下|以下)[^。]{0,12}[：。]$|制[定订]本[^。]{2,6}。$/;
const LONGEST_HEADING = 30;

/**
 * A text without any marker counts its paragraphs: they get the paths 1, 2, 3 …, with an empty
 * marker. Where short lines stand over the paragraphs, these are counted instead and the
 * paragraphs belong to them.
 */
export function countParagraphs({ rows, front }: Opened): Opened {
  const preamble = rows.findIndex((row) => front.roles.get(row) === 'preamble');
  if (preamble < 0) return { rows, front };
  const to = readTail(rows, preamble).from;
  const from = introduces(rows, preamble, to) ? preamble + 1 : preamble;
  const paragraphs = rows.slice(from, to).filter(({ table }) => !table);
  // One paragraph is no list of paragraphs; it stays the preamble.
  if (paragraphs.length < 2) return { rows, front: cutAt(rows, front, to) };
  const headings = paragraphs.filter((row, at) => isHeading(row, paragraphs[at + 1]));
  const headed = headings.length >= 2 && headings[0] === paragraphs[0];
  const numbers = new Map((headed ? headings : paragraphs).map((row, at) => [row, at + 1]));
  return {
    rows: rows.map((row) => {
      const number = numbers.get(row);
      return number === undefined ? row : { ...row, marker: emptyMarker('arabic', number) };
    }),
    front: cutAt(rows, front, from),
  };
}

/** A first paragraph that says so, or that stands above the first heading. */
const introduces = (rows: readonly Row[], at: number, end: number): boolean =>
  INTRODUCTION.test(rows[at]?.text ?? '') ||
  (!isHeading(rows[at], rows[at + 1]) && at + 2 < end && isHeading(rows[at + 1], rows[at + 2]));

function isHeading(row: Row | undefined, below: Row | undefined): boolean {
  if (row === undefined || below === undefined || row.text.length > LONGEST_HEADING) return false;
  const words = row.text.replace(/。$/, '');
  if (/[。；：，！？;:,!?]/.test(words) || below.text.length <= row.text.length) return false;
  return (shapeOf(words, 'han', true)?.shape ?? 0) > 0;
}

/** The front ends at a place; what lies behind it has no role in the front. */
export function cutAt(rows: readonly Row[], front: Front, body: number): Front {
  const roles = new Map<Row, LineRole>();
  for (const row of rows.slice(0, body)) {
    const role = front.roles.get(row);
    if (role !== undefined) roles.set(row, role);
  }
  return { ...front, roles, body };
}

/** A marker for a clause that prints none. */
export const emptyMarker = (style: MarkerStyle, number: number, label = `${number}`): Marker => ({
  style,
  number,
  form: '',
  label,
  length: 0,
});
