import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';

/**
 * The whole lines of a clause with all that stands in it, without the last line break. Null where it
 * shares a line with another clause, or something else stands between its lines.
 */
export function blockOf({ lines, source }: Policy, clause: Clause): Span | null {
  const own = new Set([...walk([clause])].map(({ path }) => path));
  const isOwn = (path: string | null): boolean => path !== null && own.has(path);
  const first = lines.findIndex(({ path }) => isOwn(path));
  const last = lines.findLastIndex(({ path }) => isOwn(path));
  const [from, to] = [lines[first]?.span.from, lines[last]?.span.to];
  if (from === undefined || to === undefined) return null;
  const between = lines.slice(first, last + 1).filter(({ path }) => !isOwn(path));
  const begins = source.slice(from, clause.span.from).trim() === '';
  return begins && clause.span.to <= to && between.every(({ role }) => role === 'blank')
    ? { from, to }
    : null;
}
