import { formatMarker } from '../../model/numbering.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { markerLike, renumbered } from './renumber.ts';
import type { Borrowing, Insertion } from './types.ts';
import { firstToFill, indentOf, joined } from './words.ts';

/** What the heading of the new clause looks like, learnt from its siblings. */
type Look = 'run-in' | 'own line' | 'none';

/**
 * A clause of its own behind the current one, numbered and set as its siblings are; in an empty
 * part it is the first. The siblings behind it move on by one where that touches no reference.
 *
 * @param current the current clause; null where the draft has none before the caret.
 */
export function newClause(policy: Policy, current: Clause | null, borrowing: Borrowing): Insertion {
  const anchor = current === null ? null : (lastChild(current) ?? current);
  if (anchor === null) return firstOfAll(policy, borrowing);
  const pattern = isEmptyPart(policy, anchor) ? firstInPart(policy) : null;
  const siblings = siblingsOf(policy.clauses, pattern ?? anchor);
  const printed = markerOf(policy, pattern ?? anchor);
  const number = pattern === null ? Math.floor(anchor.number) + 1 : 1;
  const marker = markerLike(printed, (pattern ?? anchor).number, number);
  const indent = indentOf(policy, pattern ?? anchor);
  const { edits, told } =
    pattern === null && marker !== ''
      ? renumbered(policy, anchor, marker)
      : { edits: [], told: null };
  const words = wordsOf(borrowing, marker, lookOf(siblings), indent);
  const lead = `${breakBefore(policy, anchor, siblings)}${indent}`;
  const at = anchor.span.to;
  return {
    edits: [{ from: at, to: at, insert: `${lead}${words}` }, ...edits],
    select: firstToFill(words, at + lead.length),
    told,
  };
}

/** As printed, with the blanks behind it: 第二条　. */
function markerOf({ source }: Policy, { markerSpan }: Clause): string {
  const blanks = /^[ \u3000]*/.exec(source.slice(markerSpan.to))?.[0] ?? '';
  return `${sliceOf(source, markerSpan)}${blanks}`;
}

/** Nothing to learn from: the first heading of an official document is 一、 (GB/T 9704 7.3.3). */
function firstOfAll({ source }: Policy, borrowing: Borrowing): Insertion {
  const at = source.trimEnd().length;
  const lead = at === 0 ? '' : '\n';
  const words = wordsOf(borrowing, formatMarker('han', 1), 'own line', '');
  return {
    edits: [{ from: at, to: at, insert: `${lead}${words}` }],
    select: firstToFill(words, at + lead.length),
    told: null,
  };
}

function wordsOf(
  { heading, sentences }: Borrowing,
  marker: string,
  look: Look,
  indent: string,
): string {
  const body = joined(sentences, indent);
  if (look === 'none') return `${marker}${body}`;
  const title = heading?.inserted ?? '［待填：条标题］';
  return look === 'run-in'
    ? `${marker}${title}。${body}`
    : `${marker}${title}${body === '' ? '' : `\n${indent}${body}`}`;
}

/** A container that only holds a heading takes the new clause as its last. */
const lastChild = ({ text, children }: Clause): Clause | null =>
  text === '' ? (children.at(-1) ?? null) : null;

/** A part with a heading and nothing else, where other parts have clauses. */
const isEmptyPart = ({ clauses }: Policy, { level, text, runIn, children }: Clause): boolean =>
  level === 1 && text === '' && !runIn && children.length === 0 && clauses.some(holdsClauses);

const holdsClauses = ({ text, children }: Clause): boolean => text === '' && children.length > 0;

const firstInPart = ({ clauses }: Policy): Clause | null =>
  clauses.find(holdsClauses)?.children[0] ?? null;

function siblingsOf(clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  if (clauses.includes(clause)) return clauses;
  for (const { children } of walk(clauses)) if (children.includes(clause)) return children;
  return [clause];
}

function lookOf(siblings: readonly Clause[]): Look {
  const headed = siblings.filter(({ heading }) => heading !== null);
  if (headed.length * 2 < siblings.length || headed.length === 0) return 'none';
  return headed.some(({ runIn }) => runIn) ? 'run-in' : 'own line';
}

/** As many line breaks as stand between siblings already. */
function breakBefore(policy: Policy, clause: Clause, siblings: readonly Clause[]): string {
  const at = siblings.indexOf(clause);
  const [before, behind] = at > 0 ? [siblings[at - 1], clause] : [clause, siblings[at + 1]];
  if (before === undefined || behind === undefined) return '\n';
  const between = policy.source.slice(before.span.to, behind.span.from);
  return between.trim() === '' ? '\n'.repeat(Math.max(1, between.split('\n').length - 1)) : '\n';
}
