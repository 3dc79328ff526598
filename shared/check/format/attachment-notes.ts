import { perPolicy } from '../../model/per-policy.ts';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { isDateLine } from '../../text/parse/dates.ts';
import { organsOf } from '../../text/parse/organs.ts';
import { type AttachmentName, joined, namesIn } from './attachment-names.ts';
import { hasTitle, listPlace, OPENING } from './attachment-pages.ts';
import { type PrintedLine, printedLines } from './lines.ts';

/** 附件说明 below the text: 附件：1. 申报表, 2. 任务分工表. */
export type AttachmentNote = {
  /** 附件, or 附件1 where the label itself is numbered. */
  readonly label: Span;
  /** What stands between label and first name, with its blanks; empty where nothing does. */
  readonly colon: Span;
  readonly items: readonly AttachmentName[];
};

const LABEL = /^附\s*件(?:(?<number>\s*\d{1,2})(?!\s*[.．、\d]))?(?<colon>\s*[：:]?\s*)(?=\S|$)/u;
/** So many lines a 附件说明 may have. */
const LONGEST = 40;

/** The 附件说明 of the notice and of the measures. */
export const attachmentNotes: (policy: Policy) => readonly AttachmentNote[] = perPolicy(
  (policy) => {
    const lines = printedLines(policy).filter(({ inClause }) => !inClause);
    const list = listPlace(lines);
    const notes: AttachmentNote[] = [];
    for (let at = 0; at < lines.length; ) {
      const block = blockFrom(lines, at, list);
      const note = noteOf(block);
      if (note !== null) notes.push(note);
      at += Math.max(1, block.length);
    }
    return notes;
  },
);

/** The lines of the note that begins at a place; none where none begins. */
function blockFrom(
  lines: readonly PrintedLine[],
  at: number,
  list: number,
): readonly PrintedLine[] {
  const first = lines[at];
  if (first === undefined || first.role !== 'attachment' || !opensNote(first.text)) return [];
  if (at > list && hasTitle(first.text)) return [];
  const rest = lines.slice(at + 1, at + LONGEST);
  const end = rest.findIndex(
    ({ text, role }) =>
      role !== 'attachment' ||
      OPENING.test(text) ||
      (at >= list && hasTitle(text)) ||
      isDateLine(text) ||
      text.length > 60 ||
      organsOf(text).length > 0,
  );
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** 附件所列事项… is a sentence about attachments; 附件 1.申报表 only lacks its colon. */
function opensNote(text: string): boolean {
  const match = LABEL.exec(text);
  if (match === null || OPENING.test(text)) return false;
  return /[：:]/.test(match[0]) || /^附\s*件\s*[《\d（(]/u.test(text);
}

function noteOf(block: readonly PrintedLine[]): AttachmentNote | null {
  const [first] = block;
  const head = first === undefined ? null : LABEL.exec(first.text);
  if (first === undefined || head === null) return null;
  const to = first.span.from + head[0].length;
  const from = to - (head.groups?.['colon']?.length ?? 0);
  const items = block.reduce<readonly AttachmentName[]>(withNamesOf, []);
  // A page that printed 附件: and had nothing to say behind it.
  if (items.length === 0) return null;
  return { label: { from: first.span.from, to: from }, colon: { from, to }, items };
}

/** The names so far and those of the next line, which may go on with the last one. */
function withNamesOf(
  items: readonly AttachmentName[],
  { text, span }: PrintedLine,
): readonly AttachmentName[] {
  const match = LABEL.exec(text);
  const length = match?.[0].length ?? 0;
  const value = match?.groups?.['number'];
  const label = value === undefined ? null : { ...span, to: span.from + length };
  const names = namesIn(
    { text: text.slice(length), from: span.from + length },
    label === null ? null : { span: label, value: Number(value), labelled: true },
  );
  const [name, ...others] = names;
  const before = items.at(-1);
  const goesOn =
    match === null && name?.number === null && before !== undefined && before.mark === null;
  return goesOn ? [...items.slice(0, -1), joined(before, name), ...others] : [...items, ...names];
}
