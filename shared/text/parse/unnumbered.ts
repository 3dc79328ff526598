import type { Marker } from '../../model/numbering.ts';
import type { LineRole } from '../../model/policy.ts';
import type { Front } from './front.ts';
import type { Row } from './rows.ts';
import { readTail } from './tail.ts';

/** 制定如下措施： or 现就有关事项通知如下： introduces the paragraphs and is none of them. */
const INTRODUCTION = /(?:如下|以下)[^。]{0,12}[：。]$|制[定订]本[^。]{2,6}。$/;
const LONGEST_HEADING = 40;

/** The rows of a text, and what stands in front of its clauses. */
export type Opened = { readonly rows: readonly Row[]; readonly front: Front };

/**
 * A text without any marker counts its paragraphs: they get the paths 1, 2, 3 …, with an empty
 * marker. Where short lines without end mark stand over the paragraphs, these are counted instead
 * and the paragraphs belong to them.
 */
export function countParagraphs({ rows, front }: Opened): Opened {
  const preamble = rows.findIndex((row) => front.roles.get(row) === 'preamble');
  if (preamble < 0) return { rows, front };
  const from = INTRODUCTION.test(rows[preamble]?.text ?? '') ? preamble + 1 : preamble;
  const to = readTail(rows, preamble).from;
  const paragraphs = rows.slice(from, to);
  // One paragraph is no list of paragraphs; it stays the preamble.
  if (paragraphs.length < 2) return { rows, front: cutAt(rows, front, to) };
  const headed = isHeading(paragraphs[0]) && paragraphs.filter(isHeading).length >= 2;
  const numbered = headed ? paragraphs.filter(isHeading) : paragraphs;
  const numbers = new Map(numbered.map((row, index) => [row, index + 1]));
  return {
    rows: rows.map((row) => {
      const number = numbers.get(row);
      return number === undefined ? row : { ...row, marker: emptyMarker(number) };
    }),
    front: cutAt(rows, front, from),
  };
}

/** The front ends at a place; what lies behind it has no role in the front. */
function cutAt(rows: readonly Row[], front: Front, body: number): Front {
  const roles = new Map<Row, LineRole>();
  for (const row of rows.slice(0, body)) {
    const role = front.roles.get(row);
    if (role !== undefined) roles.set(row, role);
  }
  return { ...front, roles, body };
}

const isHeading = (row: Row | undefined): boolean =>
  row !== undefined &&
  row.text.length <= LONGEST_HEADING &&
  !/[。；：，、！？;:,!?]/.test(row.text);

const emptyMarker = (number: number): Marker => ({
  style: 'arabic',
  number,
  numeral: '',
  form: '',
  label: String(number),
  length: 0,
});
