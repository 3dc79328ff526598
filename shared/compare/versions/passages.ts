import type { Clause, Line, LineRole, Policy } from '../../model/policy.ts';
import { type Span, sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { printedWords } from '../../text/printed.ts';
import type { Passage } from './types.ts';

/** A passage with what the matching goes by. */
export type Entry = {
  readonly passage: Passage;
  /** Place of the clause above it in the list of entries; -1 at the top and outside the clauses. */
  readonly parent: number;
  /**
   * What it says, as read and without the trailing note: 责任单位 alone make no two clauses alike, a
   * half-width comma no two clauses different.
   */
  readonly heading: string;
  readonly body: string;
};

const PARTS: Partial<Record<LineRole, Passage['part']>> = {
  'notice-title': 'notice',
  'doc-number': 'doc-number',
  addressee: 'addressee',
  'notice-body': 'notice',
  signature: 'signature',
  date: 'date',
  annotation: 'annotation',
  title: 'title',
  subtitle: 'subtitle',
  preamble: 'preamble',
  closing: 'closing',
  attachment: 'attachment',
};

/**
 * A version cut into passages, in order of the text: every clause, and line by line what stands
 * around the clauses. Every character of the source but layout is in exactly one passage.
 */
export function passagesOf(policy: Policy): readonly Entry[] {
  const words = printedWords(policy.source);
  const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  const places = new Map<Clause, number>();
  const parents = parentsOf(policy.clauses);
  return stretches(policy, clauses).map((stretch, at): Entry => {
    const { clause } = stretch;
    if (clause === null) return around(policy, stretch, words);
    places.set(clause, at);
    const parent = parents.get(clause);
    return {
      passage: clausePassage(clause, stretch, words),
      parent: parent === undefined ? -1 : (places.get(parent) ?? -1),
      heading: clause.heading ?? '',
      body: clause.text,
    };
  });
}

/** The lines of one passage; a paragraph broken over several lines is one line. */
type Stretch = {
  readonly clause: Clause | null;
  readonly role: LineRole;
  readonly paragraphs: [Line, ...Line[]][];
};

function stretches(policy: Policy, clauses: ReadonlyMap<string, Clause>): readonly Stretch[] {
  const found: Stretch[] = [];
  const byClause = new Map<Clause, Stretch>();
  let open: Stretch | null = null;
  for (const line of policy.lines) {
    if (line.role === 'blank') continue;
    const clause = line.path === null ? null : (clauses.get(line.path) ?? null);
    const known: Stretch | null = clause === null ? open : (byClause.get(clause) ?? null);
    const paragraph = open?.paragraphs.at(-1);
    if (line.role === 'continuation' && paragraph !== undefined) paragraph.push(line);
    else if (known !== null && goesOn(known, clause, line.role)) {
      known.paragraphs.push([line]);
      open = known;
    } else {
      open = { clause, role: line.role, paragraphs: [[line]] };
      found.push(open);
      if (clause !== null) byClause.set(clause, open);
    }
  }
  return found;
}

/** Lines of one clause belong together, and so do those of a title, wherever it is broken. */
const goesOn = (stretch: Stretch, clause: Clause | null, role: LineRole): boolean =>
  clause === null
    ? stretch.clause === null &&
      stretch.role === role &&
      (role === 'title' || role === 'notice-title')
    : stretch.clause === clause;

type Words = (span: Span) => string;

const placeOf = (lines: readonly [Line, ...Line[]]): Span => ({
  from: lines[0].span.from,
  to: (lines.at(-1) ?? lines[0]).span.to,
});

function clausePassage(clause: Clause, { paragraphs }: Stretch, words: Words): Passage {
  const texts = paragraphs.map((lines, at) => {
    const { from, to } = placeOf(lines);
    return words({ from: at === 0 ? Math.max(from, clause.markerSpan.to) : from, to }).trim();
  });
  return {
    part: 'clause',
    path: clause.path,
    marker: clause.marker,
    heading: clause.headingSpan === null ? clause.heading : words(clause.headingSpan),
    text: texts.filter((text) => text !== '').join('\n'),
    span: clause.own,
  };
}

function around(policy: Policy, { role, paragraphs }: Stretch, words: Words): Entry {
  const printed = (span: Span): string =>
    (role === 'noise' ? sliceOf(policy.source, span) : words(span)).trim();
  const text = paragraphs.map((lines) => printed(placeOf(lines))).join('');
  const read = paragraphs.flatMap((lines) => lines.map((line) => line.text)).join('');
  const places = paragraphs.map(placeOf);
  return {
    passage: {
      part: PARTS[role] ?? 'other',
      path: null,
      marker: '',
      heading: null,
      text,
      span: { from: places[0]?.from ?? 0, to: places.at(-1)?.to ?? 0 },
    },
    parent: -1,
    heading: '',
    body: read === '' ? text : read,
  };
}

function parentsOf(clauses: readonly Clause[]): ReadonlyMap<Clause, Clause> {
  const parents = new Map<Clause, Clause>();
  for (const clause of walk(clauses))
    for (const child of clause.children) parents.set(child, clause);
  return parents;
}
