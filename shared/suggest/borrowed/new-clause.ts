import type { Edit } from '../../model/edit.ts';
import { formatMarker } from '../../model/numbering.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { withNumber } from '../../text/numbering/printed.ts';
import type { ClausePlace } from '../types.ts';
import { renumbered } from './renumber.ts';
import type { Borrowing, Insertion, Taken } from './types.ts';
import { firstToFill, indentOf, joined } from './words.ts';

/** What the heading of the new clause looks like, learnt from its siblings. */
type Look = 'run-in' | 'own line' | 'none';

/**
 * A clause of its own beside another, numbered and set as its siblings are; behind the heading of an
 * empty part it is the first of it. The siblings behind it move on by one, and references to them
 * follow.
 *
 * @param anchor the clause it stands beside; null where the draft has none.
 */
export function newClause(
  policy: Policy,
  anchor: Clause | null,
  side: ClausePlace['side'],
  borrowing: Borrowing,
): Insertion {
  if (anchor === null) return firstOfAll(policy, borrowing);
  const pattern = side === 'behind' && isEmptyPart(policy, anchor) ? firstInPart(policy) : null;
  const like = pattern ?? anchor;
  const siblings = siblingsOf(policy.clauses, like);
  const indent = indentOf(policy, like);
  const number = numberBeside(anchor, side);
  const marker = markerOf(policy, like, pattern === null ? number : 1);
  const words = wordsOf(borrowing, marker, lookOf(siblings), indent);
  const breaks = breakBeside(policy, anchor, siblings);
  const { at, lead, tail } =
    side === 'behind'
      ? { at: anchor.span.to, lead: `${breaks}${indent}`, tail: '' }
      : startOf(policy, anchor, breaks);
  const insert = `${lead}${words}${tail}`;
  const { edits, told } =
    pattern === null && marker !== ''
      ? renumbered(policy, { anchor, number, marker, at, insert })
      : { edits: [{ from: at, to: at, insert }], told: null };
  return { edits, select: movedBy(edits, at, firstToFill(words, at + lead.length)), told };
}

/** A place in words put in at an offset, behind the numbers rewritten before them. */
function movedBy(edits: readonly Edit[], at: number, { from, to }: Span): Span {
  const by = edits
    .filter((edit) => edit.to <= at && edit.to > edit.from)
    .reduce((sum, edit) => sum + edit.insert.length - (edit.to - edit.from), 0);
  return { from: from + by, to: to + by };
}

const numberBeside = ({ number }: Clause, side: ClausePlace['side']): number =>
  Math.floor(number) + (side === 'behind' ? 1 : 0);

/** Before a clause: what it begins its line with is set before the new one and once more before it. */
function startOf({ source }: Policy, { span }: Clause, breaks: string) {
  const line = source.slice(source.lastIndexOf('\n', span.from - 1) + 1, span.from);
  const isBlank = line.trim() === '';
  return { at: span.from, lead: isBlank ? '' : '\n', tail: `${breaks}${isBlank ? line : ''}` };
}

/** A marker like another's, with the blanks behind it (第二条　); '' where that has none. */
function markerOf({ source }: Policy, clause: Clause, number: number): string {
  if (clause.marker === '') return '';
  const blanks = /^[ \u3000]*/.exec(source.slice(clause.markerSpan.to))?.[0] ?? '';
  return `${withNumber(clause, number)}${blanks}`;
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
  { heading, sentences, note }: Borrowing,
  marker: string,
  look: Look,
  indent: string,
): string {
  const body = `${joined(sentences, indent)}${note ? `${beforeNote(sentences, indent)}${note}` : ''}`;
  if (look === 'none') return `${marker}${body}`;
  const title = heading?.inserted ?? '［待填：条标题］';
  return look === 'run-in'
    ? `${marker}${title}。${body}`
    : `${marker}${title}${body === '' ? '' : `\n${indent}${body}`}`;
}

/** A part with a heading and nothing else, where other parts have clauses. */
const isEmptyPart = ({ clauses }: Policy, { level, text, runIn, children }: Clause): boolean =>
  level === 1 && text === '' && !runIn && children.length === 0 && clauses.some(holdsClauses);

const holdsClauses = ({ text, children }: Clause): boolean => text === '' && children.length > 0;

const firstInPart = ({ clauses }: Policy): Clause | null =>
  clauses.find(holdsClauses)?.children[0] ?? null;

/** Behind a list the note stands on a line of its own: it is not the last item's alone. */
const beforeNote = (sentences: readonly Taken[], indent: string): string =>
  sentences.some(({ lead }) => /\n./.test(lead)) ? `\n${indent}` : '';

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
function breakBeside(policy: Policy, clause: Clause, siblings: readonly Clause[]): string {
  const at = siblings.indexOf(clause);
  const [before, behind] = at > 0 ? [siblings[at - 1], clause] : [clause, siblings[at + 1]];
  if (before === undefined || behind === undefined) return '\n';
  const between = policy.source.slice(before.span.to, behind.span.from);
  return between.trim() === '' ? '\n'.repeat(Math.max(1, between.split('\n').length - 1)) : '\n';
}
