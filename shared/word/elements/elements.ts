import type { Clause, Line, LineRole, Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import type { Block, Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';
import {
  attachmentBlock,
  insideAttachment,
  opensAttachment,
  withAttachmentTitles,
} from './attachment.ts';
import { clauseRuns } from './headings.ts';
import { type ImprintLine, imprintLine } from './imprint.ts';
import { tableOf } from './table-rows.ts';
import { titleLines } from './title.ts';

/** The notice and the measures, each beginning on a page of its own, and the lines of the 版记. */
export type Elements = {
  readonly notice: readonly Sourced[];
  readonly measures: readonly Sourced[];
  readonly imprint: {
    readonly notice: readonly ImprintLine[];
    readonly measures: readonly ImprintLine[];
  };
};

/**
 * What a policy prints, in the order of its text and in its reading: every line that is neither
 * blank nor noise gives its words to exactly one block.
 */
export const elementsOf = (policy: Policy, format: Format): Elements => {
  const clauses = clausesByLine(policy);
  const measuresFrom = policy.notice?.span.to ?? 0;
  const notice: Sourced[] = [];
  const measures: Sourced[] = [];
  const imprint: { notice: ImprintLine[]; measures: ImprintLine[] } = { notice: [], measures: [] };
  let inAttachment = false;
  for (const group of groupsOf(policy.lines)) {
    const [line] = group;
    if (line === undefined) continue;
    const isNotice = line.span.from < measuresFrom;
    const part = isNotice ? notice : measures;
    if (line.role === 'table') {
      part.push(...tableOf(group, format));
      continue;
    }
    const text = group.reduce((before, { text }) => before + spaceBetween(before, text) + text, '');
    const span = { from: line.span.from, to: (group.at(-1) ?? line).span.to };
    if (line.role === 'colophon') {
      (isNotice ? imprint.notice : imprint.measures).push(imprintLine(text, span));
      continue;
    }
    inAttachment = line.role === 'attachment' && (inAttachment || opensAttachment(text));
    const block = inAttachment
      ? insideAttachment(text, format)
      : blockOf(line.role, text, clauses.get(line) ?? null, format);
    part.push({ block, span });
  }
  return { notice, measures: withAttachmentTitles(measures), imprint };
};

/**
 * Lines of one title or paragraph are joined (they are broken anew) and so are the rows of a table;
 * every other stands alone.
 */
const groupsOf = (lines: readonly Line[]): Line[][] => {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.role === 'blank' || line.role === 'noise' || line.text === '') {
      // A blank line parts two tables; a title goes on behind it.
      if (groups.at(-1)?.[0]?.role === 'table') groups.push([]);
      continue;
    }
    const last = groups.at(-1);
    const continues =
      line.role === 'continuation' || (JOINED.has(line.role) && last?.[0]?.role === line.role);
    if (continues && last !== undefined) last.push(line);
    else groups.push([line]);
  }
  return groups;
};

/** Latin words keep their distance where a line was broken between them. */
const spaceBetween = (before: string, after: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';

const JOINED: ReadonlySet<LineRole> = new Set(['title', 'notice-title', 'table']);

const blockOf = (role: LineRole, text: string, clause: Clause | null, format: Format): Block => {
  switch (role) {
    case 'title':
    case 'notice-title':
      return { kind: 'title', lines: titleLines(text) };
    case 'doc-number':
      return { kind: role, text, align: 'center', beside: '' };
    case 'letterhead':
    case 'subtitle':
    case 'addressee':
    case 'annotation':
      return { kind: role, text };
    case 'signature':
      // Name and date find their places by each other: see signature.ts.
      return { kind: role, text, right: 0 };
    case 'date':
      return { kind: role, text, from: { side: 'end', characters: 0 } };
    case 'attachment':
      return attachmentBlock(text, format);
    case 'heading':
      return clause === null ? body(text, format) : heading(text, clause, format);
    case 'clause':
      return clause === null
        ? body(text, format)
        : { kind: 'body', runs: clauseRuns(text, clause, format) };
    default:
      return body(text, format);
  }
};

const heading = (text: string, clause: Clause, format: Format): Block => ({
  kind: 'heading',
  depth: clause.level,
  centred: clause.style === 'part' || clause.style === 'chapter' || clause.style === 'section',
  runs: clauseRuns(text, clause, format),
});

const body = (text: string, format: Format): Block => ({
  kind: 'body',
  runs: [{ text, face: format.body.face.value, bold: false }],
});

/** The clause whose marker stands on a line; both run through the text in the same order. */
const clausesByLine = ({ lines, clauses }: Policy): ReadonlyMap<Line, Clause> => {
  const found = new Map<Line, Clause>();
  const inOrder = [...walk(clauses)];
  let next = 0;
  for (const line of lines) {
    while ((inOrder[next]?.markerSpan.from ?? Infinity) < line.span.from) next++;
    const clause = inOrder[next];
    if (clause !== undefined && clause.markerSpan.from < line.span.to) found.set(line, clause);
  }
  return found;
};
