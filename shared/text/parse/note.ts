import type { Span } from '../../model/span.ts';

/** What a note at the end of a clause says; offsets into the text the note was found in. */
export type Note = {
  readonly responsible: Span | null;
  readonly deadline: Span | null;
};

/** A paragraph and the note behind it. */
export type Noted = {
  /** Where the body ends: before the brackets. */
  readonly bodyEnd: number;
  readonly note: Note;
};

const WHO =
  '(?:责任|牵头|配合|主办|协办|承办|实施|完成|参与|参加|落实|负责|组织实施)(?:单位|部门|科室|处室|主体|机构|领导|人)';
const WHEN = '(?:完成|办结|落实|实施|推进)?(?:时限|期限|时间节点|时间安排|时间)';
const WHO_LABEL = new RegExp(`${WHO}(?:及分工)?\\s*[：:]\\s*`);
const WHEN_LABEL = new RegExp(`${WHEN}\\s*[：:]\\s*`);
/** 省发展改革委牵头，省财政厅配合; …按职责分工负责. */
const DIVISION = /(?:牵头|配合|负责|协同|参与|参加|协助|落实)(?:实施|落实|推进)?(?:[，；。]|$)/;
/** （2025年12月底前完成） （持续推进） */
const BARE_DEADLINE =
  /^(?:\d{4}年(?:\d{1,2}月)?(?:底|末|\d{1,2}日)?(?:前|之前)?(?:完成|取得[^，。]{0,10})?|长期坚持|持续推进|持续实施|立即实施)$/;

const CLOSERS: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '】': '【',
  ']': '[',
  '］': '［',
  '〕': '〔',
};

/** Finds the notes at the end of a paragraph: …。（责任单位：市科委；完成时限：2025年底） */
export function trailingNote(text: string): Noted | null {
  let end = text.length;
  let found: Note | null = null;
  for (;;) {
    const bracket = lastBracket(text, end);
    if (bracket === null) break;
    const note = readNote(text, bracket);
    if (note === null) break;
    found = merge(note, found);
    end = bracket.from - 1;
  }
  if (found === null) return inlineNote(text);
  return { bodyEnd: trimEnd(text, end), note: found };
}

/** Reads a line that is nothing but a note, with or without brackets. */
export function readNoteLine(text: string): Note | null {
  const noted = trailingNote(text);
  if (noted !== null && noted.bodyEnd === 0) return noted.note;
  return text.search(WHO_LABEL) === 0 || text.search(WHEN_LABEL) === 0
    ? readNote(text, { from: 0, to: trimEnd(text, text.length) })
    : null;
}

/** …。责任单位：市科委。 without brackets, at the end of a paragraph. */
function inlineNote(text: string): Noted | null {
  const at = text.lastIndexOf('责任单位：');
  if (at < 1 || !/[。；]$/.test(text.slice(0, at))) return null;
  if (/。./.test(text.slice(at))) return null;
  const note = readNote(text, { from: at, to: trimEnd(text, text.length) });
  return note === null ? null : { bodyEnd: at, note };
}

/** The inside of the bracket that closes at the end of the text; a 。 behind it may follow. */
function lastBracket(text: string, end: number): Span | null {
  const to = trimEnd(text, end) - 1;
  const open = CLOSERS[text.charAt(to)];
  if (open === undefined) return null;
  const close = text.charAt(to);
  let depth = 0;
  for (let at = to; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (char === close) depth += 1;
    else if (char === open) depth -= 1;
    if (depth === 0) return { from: at + 1, to };
  }
  return null;
}

/** End of the text without blanks and without a full stop behind the brackets. */
function trimEnd(text: string, end: number): number {
  let to = end;
  while (to > 0 && /[\s\u3000]/.test(text.charAt(to - 1))) to -= 1;
  if (to > 1 && /[。；;]/.test(text.charAt(to - 1)) && CLOSERS[text.charAt(to - 2)] !== undefined)
    to -= 1;
  return to;
}

function readNote(text: string, inside: Span): Note | null {
  const words = text.slice(inside.from, inside.to);
  const place = (from: number, to: number): Span => ({
    from: inside.from + from,
    to: inside.from + to,
  });
  const who = WHO_LABEL.exec(words);
  const when = WHEN_LABEL.exec(words);
  if (when !== null) {
    const from = when.index + when[0].length;
    const next = who !== null && who.index > from ? who.index : words.length;
    const to = trimMarks(words, from, next);
    const deadline = place(from, to);
    if (who === null) return { responsible: bareBody(words, when.index, place), deadline };
    const start = who.index + who[0].length;
    const stop = when.index > start ? when.index : words.length;
    return { responsible: place(start, trimMarks(words, start, stop)), deadline };
  }
  if (who !== null && who.index === 0) {
    return {
      responsible: place(who[0].length, trimMarks(words, who[0].length, words.length)),
      deadline: null,
    };
  }
  if (DIVISION.test(words) && !/^(?:以下|下同|本措施)/.test(words)) {
    return { responsible: place(0, trimMarks(words, 0, words.length)), deadline: null };
  }
  if (BARE_DEADLINE.test(words)) return { responsible: null, deadline: inside };
  return null;
}

const bareBody = (
  words: string,
  to: number,
  place: (from: number, to: number) => Span,
): Span | null => {
  const end = trimMarks(words, 0, to);
  return end === 0 ? null : place(0, end);
};

function trimMarks(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && /[；;，,。\s\u3000]/.test(text.charAt(to - 1))) to -= 1;
  return to;
}

/** Two notes in a row, （责任单位：…）（完成时限：…）, say one thing each. */
const merge = (earlier: Note, later: Note | null): Note => ({
  responsible: later?.responsible ?? earlier.responsible,
  deadline: later?.deadline ?? earlier.deadline,
});
