import type { Clause, LineRole, Policy } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import { walk } from '../model/walk.ts';
import type { Paragraph } from './paragraph.ts';
import type { Sourced } from './sourced.ts';

/** A paragraph at its place. */
export type Placed = {
  readonly paragraph: Paragraph;
  /** Offset of its beginning in the source. */
  readonly at: number;
  readonly path: string | null;
};

/** What a rule of the document looks at. */
export type Draft = {
  readonly policy: Policy;
  /** Without blank lines and noise, in order. */
  readonly paragraphs: readonly Placed[];
  readonly sourced: readonly Sourced[];
  /** What the drafter says of 规范性文件; null: its 文种 decides. */
  readonly normative: boolean | null;
};

const SKIPPED: ReadonlySet<LineRole> = new Set(['blank', 'noise']);

/** Finds the same object for what is equal. */
export type Intern = (paragraph: Paragraph) => Paragraph;

/** Cuts a reading into paragraphs: each line with the lines that continue it. Linear time. */
export function draftOf(
  policy: Policy,
  sourced: readonly Sourced[],
  intern: Intern,
  normative: boolean | null | undefined = null,
): Draft {
  const beginning = new Map<number, Clause>();
  const notes: Span[] = [];
  for (const clause of walk(policy.clauses)) {
    beginning.set(lineStart(policy.source, clause.span.from), clause);
    if (clause.responsible !== null) notes.push(clause.responsible.span);
  }
  notes.sort((a, b) => a.from - b.from);
  const takeNote = inTurn(notes);
  const takeSourced = inTurn(sourced);
  return {
    policy,
    sourced,
    normative: normative ?? null,
    paragraphs: paragraphLines(policy).map(({ from, to, role, level, path }): Placed => {
      const clause = beginning.get(from) ?? null;
      const inside = ({ from: start, to: end }: Span): Span => ({
        from: Math.max(start, from) - from,
        to: Math.min(end, to) - from,
      });
      return {
        at: from,
        path,
        paragraph: intern({
          text: policy.source.slice(from, to),
          role,
          level,
          marker: clause === null || clause.marker === '' ? null : inside(clause.markerSpan),
          heading:
            clause?.headingSpan != null && clause.headingSpan.from < to
              ? inside(clause.headingSpan)
              : null,
          responsible: takeNote(from, to).map(inside)[0] ?? null,
          sourced: takeSourced(from, to).map((one) => ({ ...inside(one), origin: one.origin })),
        }),
      };
    }),
  };
}

type ParagraphLine = Span & {
  readonly role: LineRole;
  readonly level: number;
  readonly path: string | null;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function paragraphLines({ lines }: Policy): readonly ParagraphLine[] {
  const found: Writable<ParagraphLine>[] = [];
  for (const { span, role, level, path } of lines) {
    if (SKIPPED.has(role)) continue;
    const before = found.at(-1);
    if (role === 'continuation' && before !== undefined) before.to = span.to;
    else found.push({ from: span.from, to: span.to, role, level, path });
  }
  return found;
}

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;

/** Of spans in order those that touch a stretch; asked for in order too. */
function inTurn<S extends Span>(spans: readonly S[]): (from: number, to: number) => readonly S[] {
  let next = 0;
  return (from, to) => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const found: S[] = [];
    for (let at = next; at < spans.length; at += 1) {
      const span = spans[at];
      if (span === undefined || span.from >= to) break;
      found.push(span);
    }
    return found;
  };
}
