import type { Piece } from '../../shared/compare/types.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { takeover } from '../draft/takeover.ts';

/** So much is shown beside a change, and between two of one fix. */
const BESIDE = 14;

/**
 * The edits of a fix as a difference in their line: 引导“互联网[+]{+”}等模式…. What stands far from
 * them is left out; a line break is shown as ⏎.
 */
export function changeOf(source: string, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (op: Piece['op'], text: string): void => {
    if (text !== '') pieces.push({ op, text: text.replace(/\n/g, '⏎') });
  };
  let done: number | null = null;
  for (const { from, to, insert } of edits) {
    add('equal', done === null ? before(source, from) : between(source.slice(done, from)));
    // What stays at both ends is no change: 3[、]{.}
    const printed = source.slice(from, to);
    const change = takeover(printed, insert);
    add('equal', printed.slice(0, change.from));
    add('delete', printed.slice(change.from, change.to));
    add('insert', change.insert);
    add('equal', printed.slice(change.to));
    done = to;
  }
  if (done !== null) add('equal', behind(source, done));
  return pieces;
}

function before(source: string, at: number): string {
  const line = source.lastIndexOf('\n', at - 1) + 1;
  const from = at === 0 ? 0 : Math.max(line, at - BESIDE);
  return `${from > line ? '…' : ''}${source.slice(from, at)}`;
}

function behind(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  const line = end < 0 ? source.length : end;
  const to = Math.min(line, at + BESIDE);
  return `${source.slice(at, to)}${to < line ? '…' : ''}`;
}

const between = (text: string): string =>
  text.length <= 2 * BESIDE ? text : `${text.slice(0, BESIDE)}…${text.slice(-BESIDE)}`;
