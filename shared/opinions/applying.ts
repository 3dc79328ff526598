import { difference } from '../compare/difference.ts';
import { remarkPlaces } from '../compare/remarks/places.ts';
import type { Edit } from '../model/edit.ts';
import type { LineChange, Opinion } from '../model/opinion.ts';
import type { Span } from '../model/span.ts';

/** One paragraph as it is and as the opinion wants it; '' where there is none. */
export type AppliedLine = { readonly before: string; readonly after: string };

export type Applied =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly lines: readonly AppliedLine[] }
  /** One sentence: why the words cannot simply be taken over; `done` where they are there already. */
  | { readonly ok: false; readonly message: string; readonly done: boolean };

const GONE = '意见所指的文字已不在稿中，不能直接套用，请到正文中修改。';
const CHANGED = '这一段在收到意见后改过，与意见所改之处重叠，不能直接套用，请到正文中修改。';
const DONE = '稿中已经是意见所建议的文字。';

/** The edits that make of a text what an opinion proposes word for word. */
export function applied(opinion: Opinion, text: string): Applied {
  const edits: Edit[] = [];
  const lines: AppliedLine[] = [];
  for (const change of opinion.proposal) {
    const made = madeOf(change, opinion, text);
    if (typeof made === 'string') return refused(made);
    edits.push(made.edit);
    lines.push(made.line);
  }
  if (edits.length === 0) return refused(GONE);
  const inOrder = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  if (inOrder.some(({ from }, at) => from < (inOrder[at - 1]?.to ?? 0))) {
    return refused(CHANGED);
  }
  return { ok: true, edits: inOrder, lines };
}

const refused = (message: string): Applied => ({ ok: false, message, done: message === DONE });

type Made = { readonly edit: Edit; readonly line: AppliedLine };

/** A change of one paragraph, or why there is none. */
function madeOf(change: LineChange, opinion: Opinion, text: string): Made | string {
  if (change.kind === 'add' && change.line === '') {
    const edit = { from: 0, to: 0, insert: `${change.words}\n` };
    return { edit, line: { before: '', after: change.words } };
  }
  const span = placeOf(change.line, opinion, text);
  if (span === null) return presentIn(change, text) ? DONE : GONE;
  const line = text.slice(span.from, span.to);
  switch (change.kind) {
    case 'rewrite': {
      const words = rewritten(line, change.line, change.words);
      if (words === null) return line.includes(change.words) ? DONE : CHANGED;
      return { edit: { ...span, insert: words }, line: { before: line, after: words } };
    }
    case 'remove':
      if (line !== change.line) return CHANGED;
      return { edit: { ...wholeLine(text, span), insert: '' }, line: { before: line, after: '' } };
    case 'add': {
      const indent = text.slice(text.lastIndexOf('\n', span.from - 1) + 1, span.from);
      const insert = `\n${indent}${change.words}`;
      return {
        edit: { from: span.to, to: span.to, insert },
        line: { before: '', after: change.words },
      };
    }
  }
}

/** The paragraph a change is about, as it stands now. */
function placeOf(line: string, opinion: Opinion, text: string): Span | null {
  const now = line === opinion.line ? opinion.now : undefined;
  const anchor = { id: '', quote: '', line, ...(now !== undefined && { now }) };
  const place = remarkPlaces([anchor], text).get('');
  return place?.span ?? null;
}

const presentIn = (change: LineChange, text: string): boolean =>
  change.kind !== 'remove' && text.includes(change.words);

/** With its line break, so that no empty line stays. */
function wholeLine(text: string, { from, to }: Span): Span {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  if (end >= 0) return { from: start, to: end + 1 };
  return { from: Math.max(0, start - 1), to: text.length };
}

/** Characters on either side by which a changed place is known again, as many as still stand there. */
const AROUND = [6, 4, 2, 0];
/** Without any around them so many changed characters are telling. */
const TELLING = 3;

/**
 * A paragraph with the changes that lead from `old` to `words`, where it has changed since: each
 * must be found at one place, by its words and those around. Null where one is not.
 */
function rewritten(line: string, old: string, words: string): string | null {
  if (line === old) return words;
  const pieces = difference(old, words);
  let now = line;
  for (const [at, piece] of pieces.entries()) {
    if (piece.op === 'equal') continue;
    const previous = pieces[at - 1];
    // A deletion and the insertion beside it are one change, made with the first of them.
    if (previous !== undefined && previous.op !== 'equal') continue;
    const next = pieces[at + 1];
    const pair = next !== undefined && next.op !== 'equal' ? [piece, next] : [piece];
    const behind = pieces[at + pair.length];
    const gone = pair.map(({ op, text }) => (op === 'delete' ? text : '')).join('');
    const come = pair.map(({ op, text }) => (op === 'insert' ? text : '')).join('');
    const from = placeIn(now, previous?.text ?? '', gone, behind?.text ?? '');
    if (from === null) return null;
    now = now.slice(0, from) + come + now.slice(from + gone.length);
  }
  return now;
}

/** Where some words stand between others, if that is one place. */
function placeIn(text: string, before: string, words: string, behind: string): number | null {
  for (const around of AROUND) {
    if (around === 0 && words.length < TELLING) return null;
    const ahead = around === 0 ? '' : before.slice(-around);
    const whole = ahead + words + behind.slice(0, around);
    const at = whole === '' ? -1 : text.indexOf(whole);
    if (at >= 0) return text.indexOf(whole, at + 1) < 0 ? at + ahead.length : null;
  }
  return null;
}
