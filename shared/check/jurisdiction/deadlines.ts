import { dayOf, deadlinesIn } from '../../compare/slots/dates.ts';
import { withoutNames } from '../../compare/slots/names.ts';
import type { Span } from '../../model/span.ts';
import { perParagraph } from '../paragraph.ts';

/** A time a paragraph sets, with the last day of it. */
type SetTime = Span & {
  /** ISO date. */
  readonly last: string;
  /** False where it may as well be told of what has been: 2024年，区财政安排500万元. */
  readonly isSure: boolean;
};

/** What has been is told, not set: 到2020年已建成, 2021年底，全区共有机构30家. */
const BEEN =
  /^[^，。；]{0,4}[，,]?[^，。；]{0,14}?(?:已|获|被|了|曾|成立|印发|出台|启动|修订|首次|以来|至今|共有|拥有|累计|同比|比上年|较上年|增长|排名|位居|位列|荣获|入选|期间)/;
/** 2024年12月31日前注册成立的企业: whom it is for. */
const CONDITION =
  /^[^，。；]{0,20}?(?:作出|(?:取得|注册|认定|登记|备案|设立|发生|签订|授权|入驻|毕业|办理)[^，。；]{0,10}的)/;
const TOLD = /已|了|获[评得批]|曾|同比|累计|共有|位居|连续|较上年|比上年/;
const SENTENCE = 80;
const TELLS = /(?:截至|截止|截止[至到]|在|于)$/;
const APPLIES = /申报|受理|报名|申请|提交|报送/;
/** Its own time of validity is another question. */
const VALIDITY = /有效期[^，。；]{0,4}$/;
const SETS = /^(?:力争)?到|(?:以前|之前|前)$/;
const PLANS = /力争|计划|目标|确保|完成|建成|形成|实现|达到|培育|安排|推进|开展|不少于|以上/;
const REACH = 36;

/** 完成时限：2023年12月, which no 前 and no 底 marks as a deadline. */
const LIMIT =
  /(?:完成)?(?:时限|时间|期限)[：:为]\s?(?<date>\d{4}年(?:\d{1,2}月(?:\d{1,2}日|底|末)?|底|末)?)/g;
/** 到“十三五”末. */
const PERIOD = /(?:到|至)?“?(?<period>十[一二三四五六])五”?(?:规划)?(?:期)?末/g;

/** The times a paragraph sets as goals or deadlines, in order. */
export const setTimes = perParagraph(({ text }): readonly SetTime[] => {
  if (!/年|五”?/.test(text)) return [];
  const open = withoutNames(text);
  const found = [...dated(open), ...limited(open), ...periods(text)];
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((one, at, all) => at === 0 || one.from >= (all[at - 1]?.to ?? 0));
});

const dated = (text: string): readonly SetTime[] =>
  deadlinesIn(text).flatMap(({ from, to, core, value }): readonly SetTime[] => {
    if (value.kind !== 'date' || value.to === null) return [];
    const words = text.slice(from, to);
    const before = text.slice(Math.max(0, from - REACH), core.from);
    const behind = text.slice(to, to + REACH);
    if (BEEN.test(behind) || CONDITION.test(behind) || VALIDITY.test(before)) return [];
    if (TELLS.test(text.slice(from, core.from)) && !/前$/.test(words) && !APPLIES.test(before))
      return [];
    const isSure = SETS.test(words);
    // 2025年，全区授权2万件，同比增长10%: the year of what is told.
    const rest = text.slice(to, to + SENTENCE).split(/[。；\n]/, 1)[0] ?? '';
    if (!isSure && TOLD.test(rest)) return [];
    return isSure || PLANS.test(behind) || isInNote(text, from)
      ? [{ from, to, last: value.to, isSure: isSure || isInNote(text, from) }]
      : [];
  });

/** （责任单位：…；2023年12月底） */
const isInNote = (text: string, from: number): boolean =>
  /(?:单位|时限|时间|牵头|配合|负责)[^（）。]{0,60}$/.test(
    text.slice(Math.max(0, from - 80), from),
  ) && /[（(][^（）()。]*$/.test(text.slice(Math.max(0, from - 120), from));

const limited = (text: string): readonly SetTime[] =>
  [...text.matchAll(LIMIT)].flatMap(({ 0: words, index, groups }): readonly SetTime[] => {
    const date = groups?.['date'] ?? '';
    const day = dayOf(date);
    const from = index + words.length - date.length;
    return day === null ? [] : [{ from, to: index + words.length, last: day.last, isSure: true }];
  });

/** “十三五” ended with 2020, and each later one five years on. */
const periods = (text: string): readonly SetTime[] =>
  [...text.matchAll(PERIOD)].map(({ 0: words, index, groups }): SetTime => {
    const count = '一二三四五六'.indexOf(groups?.['period']?.charAt(1) ?? '') + 11;
    return {
      from: index,
      to: index + words.length,
      last: `${2020 + (count - 13) * 5}-12-31`,
      isSure: words.startsWith('到'),
    };
  });
