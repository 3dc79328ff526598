import { isDateLine } from './dates.ts';
import { isDocNumber } from './notice.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';

/** Kinds of documents as titles end; the longer first, because the first match wins. */
const GENRES = [
  '若干政策措施',
  '若干措施',
  '若干政策',
  '若干意见',
  '若干规定',
  '若干举措',
  '若干条款',
  '政策措施',
  '行动计划',
  '行动方案',
  '实施方案',
  '工作方案',
  '专项方案',
  '实施意见',
  '指导意见',
  '实施细则',
  '实施办法',
  '管理办法',
  '工作要点',
  '会议纪要',
  '批复',
  '复函',
  '请示',
  '报告',
  '工作计划',
  '发展规划',
  '政策清单',
  '措施',
  '举措',
  '政策',
  '意见',
  '方案',
  '计划',
  '办法',
  '细则',
  '规定',
  '条例',
  '规划',
  '纲要',
  '要点',
  '规则',
  '决定',
  '通知',
  '通告',
  '公告',
  '指引',
  '指南',
  '制度',
  '章程',
  '清单',
  '解释',
] as const;

/** （试行） （征求意见稿） （2026—2028年） behind a title. */
const TITLE_TAIL = /(?:[（(][^（）()]{1,24}[）)])+$/;
const VERSION =
  /^[（(](?:试行|暂行|修订|草案|(?:公开)?征求意见稿|送审稿|讨论稿|修订版|\d{4}年?(?:修订|版)?|\d{4}年?[-—–－~～至]{1,2}\d{4}年?)[）)]$/;
const LONGEST_TITLE = 120;

/** 若干措施 of 《…若干措施（试行）》; null when a title names no kind of document. */
export function genreOf(title: string): string | null {
  const name = title.replace(/[\s《》]/g, '').replace(TITLE_TAIL, '');
  return GENRES.find((genre) => name.endsWith(genre)) ?? null;
}

/** Consecutive rows that together are a title. */
export type TitleRun = {
  /** Places in the list of rows; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** May the row be (a part of) a title? Titles have no end mark and no marker. */
export const isTitleLine = (row: Row): boolean =>
  row.marker === null &&
  row.text.length <= LONGEST_TITLE &&
  !/[。；;！!？?：:，,、]$/.test(row.text) &&
  !row.text.includes('。') &&
  !/^附[件表录]/.test(row.text) &&
  !isDateLine(row.text) &&
  !isDocNumber(row.text);

/** A title broken over at most this many lines. */
const MOST_LINES = 4;

/** The title that begins at a row, with a version in brackets on the line below. */
export function titleAt(rows: readonly Row[], from: number): TitleRun | null {
  let text = '';
  for (let at = from; at < Math.min(rows.length, from + MOST_LINES); at += 1) {
    const row = rows[at];
    if (row === undefined || !isTitleLine(row)) break;
    text += row.text;
    if (text.length > LONGEST_TITLE) break;
    const next = rows[at + 1]?.text ?? '';
    if (genreOf(text) === null || goesOn(text, next)) continue;
    return VERSION.test(next)
      ? { from, to: at + 2, text: text + next }
      : { from, to: at + 1, text };
  }
  return null;
}

/** 关于贯彻国家计划 / 的若干措施: the first line only happens to end like a title. */
const goesOn = (text: string, next: string): boolean =>
  /^(?:的|若干|实施|工作|行动|管理)/.test(next) &&
  next.length <= 30 &&
  genreOf(text + next) !== null &&
  !/[。；：，]/.test(next);

const bare = (text: string): string => text.replace(/[\s《》]/g, '');

/** The rows that repeat a known title, on one line or several; from `start` on. */
export function findTitle(rows: readonly Row[], start: number, title: string): TitleRun | null {
  const wanted = bare(title);
  for (let from = start; from < rows.length; from += 1) {
    const run = repeats(rows, from, wanted);
    if (run !== null) return run;
  }
  return null;
}

/**
 * The rows that name what is issued in other words than the notice does: the same kind of document,
 * nearly the same characters. Only where no date above shows where the notice ends.
 */
export function findLikeTitle(
  rows: readonly Row[],
  start: number,
  end: number,
  title: string,
): TitleRun | null {
  for (let from = start; from < end; from += 1) {
    if (organsOf(rows[from]?.text ?? '').length > 0) continue;
    const run = titleAt(rows, from);
    if (run !== null && run.to <= end && resembles(run.text, title)) return run;
  }
  return null;
}

/** Are two titles meant for one document? The same kind, the same beginning, nearly the same words. */
export function resembles(name: string, title: string): boolean {
  const [one, other] = [bare(name), bare(title)];
  if (genreOf(one) !== genreOf(other) || one.slice(0, 2) !== other.slice(0, 2)) return false;
  return likeness(one, other) >= 0.7;
}

/** How many of the pairs of characters two names have in common, of those of the longer: 0 to 1. */
export function likeness(one: string, other: string): number {
  const own = pairsOf(one);
  const pairs = new Set(pairsOf(other));
  const shared = own.filter((pair) => pairs.has(pair)).length;
  return shared / Math.max(1, own.length, pairs.size);
}

const pairsOf = (text: string): readonly string[] =>
  [...text].slice(1).map((char, at) => `${text.charAt(at)}${char}`);

function repeats(rows: readonly Row[], from: number, wanted: string): TitleRun | null {
  let text = '';
  let joined = '';
  for (let at = from; at < Math.min(rows.length, from + MOST_LINES); at += 1) {
    const line = rows[at]?.text ?? '';
    joined += bare(line);
    text += line;
    if (joined === wanted) {
      const next = rows[at + 1]?.text ?? '';
      const version = VERSION.test(next);
      return { from, to: at + (version ? 2 : 1), text: version ? text + next : text };
    }
    if (joined.startsWith(wanted) && VERSION.test(joined.slice(wanted.length)))
      return { from, to: at + 1, text };
    if (!wanted.startsWith(joined)) return null;
  }
  return null;
}
