import { BLANKS } from '../characters.ts';
import { apply } from '../edits.ts';
import { tableLines, trimSpaces } from '../table-lines.ts';
import { wrapEdits } from '../wraps.ts';
import { plainCharacters } from './characters.ts';
import type { LeftOut, Pasted } from './types.ts';

/**
 * Plain text from a clipboard as lines of a draft: no indents and trailing blanks (the page indents
 * by itself), tabs only in tables, no line breaks inside a paragraph where it is certain that they
 * come from a printed page. Every word stays.
 */
export function cleanPlain(source: string): Pasted {
  const text = plainCharacters(source);
  if (!text.includes('\n')) return { text: text.replace(/\t+/g, ' '), left: new Map() };
  const wraps = wrapEdits(text);
  const lines = apply(text, wraps).split('\n');
  const left = new Map<LeftOut, number>(wraps.length === 0 ? [] : [['wrap', wraps.length]]);
  return { text: withoutIdle(tidied(lines)).join('\n'), left };
}

/** A run of blanks inside a line is looked at once, not once from each of its blanks. */
const EDGES = new RegExp(`^[${BLANKS}]+|(?<![${BLANKS}])[${BLANKS}]+$`, 'g');

function tidied(lines: readonly string[]): readonly string[] {
  const rows = tableLines(lines);
  return lines.map((line, at) =>
    rows.has(at) ? trimSpaces(line) : line.replace(EDGES, '').replace(/\t+/g, ' '),
  );
}

/**
 * Without the empty lines at both ends; and where a browser parted every paragraph from the next by
 * one, without those. Elsewhere one stays of several.
 */
function withoutIdle(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line !== '');
  const inner = lines.slice(Math.max(from, 0), lines.findLastIndex((line) => line !== '') + 1);
  const touches = inner.some((line, at) => line !== '' && (inner[at + 1] ?? '') !== '');
  return inner.filter((line, at) => line !== '' || (touches && inner[at - 1] !== ''));
}
