import type { Round } from '../model/opinion.ts';
import { decisionsInWords, tallyOf, unitState } from './tally.ts';

/** So many names are said one by one. */
const NAMED = 4;

/**
 * 征求意见情况, a paragraph for the 起草说明: when, whom, what came back and what became of it. Only
 * what is known is said.
 *
 * @param title of the measures, without 《》
 */
export function summaryOf(round: Round, title: string): string {
  const tally = tallyOf(round);
  const { units, given, none, silent, opinions } = tally;
  const names = round.units.map(({ name }) => name);
  const whom =
    units === 0
      ? '有关方面'
      : units <= NAMED
        ? names.join('、')
        : `${names.slice(0, 3).join('、')}等${units}家单位`;
  const heard = given + none;
  const quiet = names.filter((name) => unitState(round, name).kind === 'silent');
  return [
    `${periodOf(round)}就《${title}（征求意见稿）》征求了${whom}的意见。`,
    heard === 0
      ? opinions === 0 && '尚未收到反馈。'
      : `收到${heard}家单位反馈${
          none === 0 ? '' : given === 0 ? '，均无意见' : `，其中${none}家无意见`
        }${silent === 0 ? '。' : `；${namesOf(quiet)}未反馈。`}`,
    opinions > 0 && `共收到意见${opinions}条，经研究，${decisionsInWords(tally)}。`,
    reasonsOf(round),
  ]
    .filter((sentence) => sentence !== false && sentence !== '')
    .join('');
}

/** 未采纳的意见及理由：（一）…… ; each with its reason, where one is given. */
function reasonsOf({ opinions }: Round): string {
  const refused = opinions.filter(
    ({ decision, reason }) => decision === 'refused' && reason !== '',
  );
  if (refused.length === 0) return '';
  const said = refused.map(
    ({ unit, clause, reason }) =>
      `${unit === '' ? '有关方面' : unit}${clause === '' ? '' : `对“${clause}”`}的意见，${stopped(reason)}`,
  );
  return `未采纳的理由：${said.join('；')}。`;
}

const stopped = (words: string): string =>
  words
    .trim()
    .replace(/(?<![。；\s])[。；\s]+$/u, '')
    .replace(/\n+/gu, '，');

const namesOf = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join('、')
    : `${names.slice(0, 3).join('、')}等${names.length}家单位`;

/** 2026年3月1日至3月15日，; '' where no day is known. */
function periodOf({ sentOn, deadline }: Round): string {
  const [from, to] = [dayWords(sentOn), dayWords(deadline)];
  if (from === '') return to === '' ? '' : `截至${to}，`;
  if (to === '') return `${from}起，`;
  const sameYear = sentOn.slice(0, 4) === deadline.slice(0, 4);
  return `${from}至${sameYear ? to.replace(/^\d+年/u, '') : to}，`;
}

/** 2026-03-01 is 2026年3月1日; '' for anything else. */
export const dayWords = (iso: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  return year === undefined ? '' : `${year}年${Number(month)}月${Number(day)}日`;
};
