import type { MarkerStyle } from '../../model/policy.ts';
import { shapeOf } from './heading.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';
import { readTail } from './tail.ts';
import { cutAt, emptyMarker, type Opened } from './unnumbered.ts';

/**
 * Headings of the first level that print no marker in a text that has markers otherwise: 附则 over
 * the last paragraphs, or 优化注册登记，推行极简审批 where a web page lost its 一、. They become
 * clauses with an empty marker and the paths ¶1, ¶2 …, so that what follows is not taken for a part
 * of the clause above.
 */
export function numberLostHeadings({ rows, front }: Opened): Opened {
  const end = readTail(rows, front.body).from;
  const begin = rows.findIndex((row) => front.roles.get(row) === 'preamble');
  const from = begin < 0 ? front.body : begin + 1;
  const places: number[] = [];
  for (let at = from; at < end; at += 1)
    if (isLostHeading(rows, at, end, front.body)) places.push(at);
  const [first] = places;
  if (first === undefined) return { rows, front };
  const top = highest(rows.slice(front.body, end));
  const numbers = new Map(places.map((at, index) => [at, index + 1]));
  const numbered = rows.map((row, at) => {
    const number = numbers.get(at);
    if (number === undefined) return row;
    const next = rows.slice(at, at + NEAR).find(({ marker }) => marker !== null);
    const style = styleOf(top, next?.marker?.style ?? null);
    return { ...row, marker: emptyMarker(style, number, `¶${number}`) };
  });
  return { rows: numbered, front: cutAt(rows, front, Math.min(front.body, first)) };
}

/** The next marker is looked for in so many lines. */
const NEAR = 12;

const WORDS = /^[\p{Script=Han}A-Za-z“《][\p{Script=Han}\w“”《》（）、，+·-]{1,23}$/u;

/** A short line that looks like a heading, between the end of a sentence and what it stands over. */
function isLostHeading(rows: readonly Row[], at: number, end: number, body: number): boolean {
  const row = rows[at];
  const above = rows[at - 1];
  const below = at + 1 < end ? rows[at + 1] : undefined;
  if (row === undefined || above === undefined || below === undefined) return false;
  if (row.marker !== null || !WORDS.test(row.text) || organsOf(row.text).length > 0) return false;
  if (!/[。；）)】\]]$/.test(above.text) && !(at <= body && /：$/.test(above.text))) return false;
  if (below.marker === null && !(below.text.includes('。') && below.text.length > 20)) return false;
  return (shapeOf(row.text, 'han', true)?.shape ?? 0) > 0;
}

const ORDER: readonly MarkerStyle[] = ['part', 'chapter', 'section', 'article', 'han'];

function highest(rows: readonly Row[]): MarkerStyle | null {
  const styles = new Set(rows.map((row) => row.marker?.style));
  return ORDER.find((style) => styles.has(style)) ?? null;
}

/** 附则 stands beside 一、 unless it stands over 一、 itself; beside or over articles it is a chapter. */
function styleOf(top: MarkerStyle | null, next: MarkerStyle | null): MarkerStyle {
  if (top !== null && top !== 'han') return 'chapter';
  return next === 'han' && top === 'han' ? 'chapter' : 'han';
}
