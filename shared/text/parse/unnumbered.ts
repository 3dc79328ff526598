import type { Marker } from '../../model/numbering.ts';
import type { Front } from './front.ts';
import type { Row } from './rows.ts';
import { readTail } from './tail.ts';

/** 制定如下措施： or 现就有关事项通知如下： introduces the paragraphs and is none of them. */
const INTRODUCTION = /(?:如下|以下)[^。]{0,12}[：。]$|制[定订]本[^。]{2,6}。$/;
const LONGEST_HEADING = 40;

/**
 * A text without any marker counts its paragraphs: they get the paths 1, 2, 3 …, with an empty
 * marker. Where short lines without end mark stand over the paragraphs, these are counted instead
 * and the paragraphs belong to them.
 *
 * @returns the rows, numbered ones with a marker, and the place of the first of these;
 *   null when nothing is there to count
 */
export function countParagraphs(
  rows: readonly Row[],
  front: Front,
): { readonly rows: readonly Row[]; readonly body: number } | null {
  const preamble = rows.findIndex((row) => front.roles.get(row) === 'preamble');
  if (preamble < 0) return null;
  const from = INTRODUCTION.test(rows[preamble]?.text ?? '') ? preamble + 1 : preamble;
  const to = readTail(rows, from).from;
  const body = rows.slice(from, to);
  const headed = body.filter(isHeading).length >= 2 && isHeading(body[0]);
  if (body.length < 2) return null;
  let number = 0;
  const counted = rows.map((row, at): Row => {
    if (at < from || at >= to || (headed && !isHeading(row))) return row;
    number += 1;
    return { ...row, marker: emptyMarker(number) };
  });
  return { rows: counted, body: from };
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
