import type { Span } from '../../model/span.ts';
import { bodiesNamed } from './named-bodies.ts';

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

const WHO_LABEL =
  /(?:责任|牵头|配合|主办|协办|承办|实施|完成|参与|参加|落实|负责|组织实施)(?:单位|部门|科室|处室|主体|机构|领导|人)(?:及分工)?\s*[：:]\s*/;
const WHEN_LABEL =
  /(?:(?:完成|办结|落实|推进|达成)(?:时限|期限|时间|节点)|时限|时间节点|时间进度)(?:要求)?\s*[：:]\s*/;
/** 省发展改革委牵头，省财政厅配合; …按职责分工负责. */
const DIVISION = /(?:牵头|配合|负责|协同|参与|参加|协助|落实)(?:实施|落实|推进)?(?:[，；。]|$)/;
const NAMES_A_BODY = /[局委办府厅院署]|部门|单位|中心|街道|乡镇|街镇|园区|公司|政府|协会|法院/;
/** （2025年12月底前完成） （持续推进） */
const BARE_DEADLINE =
  /^(?:\d{4}年(?:\d{1,2}月)?(?:底|末|\d{1,2}日)?(?:前|之前)?(?:完成|取得[^，。]{0,10})?|长期坚持|长期推进|持续推进|持续实施|立即实施)$/;
/** Explanations in brackets are no notes: （以下简称“专项资金”）; no more are blanks: ［待填：…区域协同］. */
const EXPLANATION = /^(?:待填|以下|下同|即|含|包括|不含|详见|见|如|注|其中|本)/;

const OPENERS: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '】': '【',
  ']': '[',
  '］': '［',
  '〕': '〔',
};
/** Longer brackets hold a text, not a note. */
const LONGEST = 600;
const LONGEST_HEADING = 60;

/** Finds the notes at the end of a paragraph: …。（责任单位：市科委；完成时限：2025年底） */
export function trailingNote(text: string): Noted | null {
  let end = text.length;
  let found: Note | null = null;
  for (let bracket = lastBracket(text, end); bracket !== null; bracket = lastBracket(text, end)) {
    const note = readNote(text, bracket);
    if (note === null) break;
    found = joined(note, found);
    end = bracket.from - 1;
  }
  return found === null ? inlineNote(text) : { bodyEnd: trimEnd(text, end), note: found };
}

/** Reads a line that is nothing but a note, with or without brackets. */
export function readNoteLine(text: string): Note | null {
  const noted = trailingNote(text);
  if (noted !== null && noted.bodyEnd === 0) return noted.note;
  if (text.length > LONGEST || noted !== null) return null;
  if (text.search(WHO_LABEL) !== 0 && text.search(WHEN_LABEL) !== 0) return null;
  return readNote(text, { from: 0, to: trimEnd(text, text.length) });
}

/** …。责任单位：市科委。 without brackets, as the last sentence of a paragraph. */
function inlineNote(text: string): Noted | null {
  const to = trimEnd(text, text.length);
  const from = text.lastIndexOf('。', to - 2) + 1;
  if (from === 0 || to - from > LONGEST) return null;
  if (text.slice(from, to).search(WHO_LABEL) !== 0) return null;
  const note = readNote(text, { from, to });
  return note === null ? null : { bodyEnd: from, note };
}

/** The inside of the bracket that closes at the end of the text; a 。 behind it may follow. */
function lastBracket(text: string, end: number): Span | null {
  const to = trimEnd(text, end) - 1;
  const close = text.charAt(to);
  const open = OPENERS[close];
  if (open === undefined) return null;
  let depth = 0;
  for (let at = to; at >= 0 && at > to - LONGEST; at -= 1) {
    const char = text.charAt(at);
    if (char === close) depth += 1;
    else if (char === open) depth -= 1;
    if (depth === 0) return { from: at + 1, to };
  }
  return null;
}

/** End of the text without blanks and without an end mark behind brackets. */
function trimEnd(text: string, end: number): number {
  let to = end;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to -= 1;
  const marked = to > 1 && /[。；;]/.test(text.charAt(to - 1));
  return marked && text.charAt(to - 2) in OPENERS ? to - 1 : to;
}

function readNote(text: string, inside: Span): Note | null {
  const words = text.slice(inside.from, inside.to);
  if (EXPLANATION.test(words)) return null;
  const place = (from: number, to: number): Span | null => {
    const end = trimMarks(words, from, to);
    return end > from ? { from: inside.from + from, to: inside.from + end } : null;
  };
  const who = WHO_LABEL.exec(words);
  const when = WHEN_LABEL.exec(words);
  if (when !== null) return timedNote(words, who, when, place);
  if (who !== null) {
    return who.index === 0
      ? { responsible: place(who[0].length, words.length), deadline: null }
      : null;
  }
  if (DIVISION.test(words) && NAMES_A_BODY.test(words))
    return { responsible: place(0, words.length), deadline: null };
  if (BARE_DEADLINE.test(words)) return { responsible: null, deadline: inside };
  return namesBodies(text, inside, words)
    ? { responsible: place(0, words.length), deadline: null }
    : null;
}

/**
 * Bodies without any word about their duty are a note behind a full sentence or on a line of their
 * own. In a heading, 建设服务中心（分中心） explains, and only a list of bodies leaves no doubt.
 */
function namesBodies(text: string, inside: Span, words: string): boolean {
  const bodies = bodiesNamed(words);
  if (bodies.length === 0 || inside.from === 0) return false;
  const before = text.slice(Math.max(0, inside.from - 1 - LONGEST_HEADING), inside.from - 1);
  if (/(?:^|[。；！])\s*$/.test(before)) return true;
  return bodies.length > 1 && inside.from <= LONGEST_HEADING && !/[。；，]/.test(before);
}

/** 责任单位：甲；完成时限：2025年底, in either order; the bodies may have no label. */
function timedNote(
  words: string,
  who: RegExpExecArray | null,
  when: RegExpExecArray,
  place: (from: number, to: number) => Span | null,
): Note {
  const start = when.index + when[0].length;
  if (who === null)
    return { responsible: place(0, when.index), deadline: place(start, words.length) };
  const names = who.index + who[0].length;
  const before = who.index < when.index;
  return {
    responsible: place(names, before ? when.index : words.length),
    deadline: place(start, before ? words.length : who.index),
  };
}

function trimMarks(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && /[；;，,。\s]/.test(text.charAt(to - 1))) to -= 1;
  return to;
}

/** Two notes in a row, （责任单位：…）（完成时限：…） or （牵头单位：…）（配合单位：…）. */
function joined(earlier: Note, later: Note | null): Note {
  if (later === null) return earlier;
  const { responsible } = later;
  return {
    responsible:
      earlier.responsible && responsible
        ? { from: earlier.responsible.from, to: responsible.to }
        : (responsible ?? earlier.responsible),
    deadline: later.deadline ?? earlier.deadline,
  };
}
