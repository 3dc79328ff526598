import type { Owner } from './types.ts';

/** So far back the name of a document is looked for. */
const REACH = 120;

const KINDS =
  '(?:措施|办法|意见|方案|计划|规定|政策|通知|细则|条例|要点|文件|规则|指南|纲要|规划|章程|制度|决定|公告|目录)';
/** 本措施, 本实施方案, 本办法（试行）, 本文; but 本市条例 is the city's. */
const OWN = new RegExp(
  `(?:[本此](?:若干|实施|行动|暂行|试行|管理|专项|工作|扶持|支持|奖励|政策|激励){0,2}${KINDS}|本文|本稿)(?:[（(](?:试行|暂行)[）)])?(?:的|中的?)?$`,
);
/** …》, …》（国知发运字〔2022〕47号）, …》（以下简称《条例》） */
const TITLED = /》(?:[（(][^（）()。；\n]{1,40}[）)])?(?:的|中的?)?$/;
/** 该办法, 专利法, 实施细则, 民事诉讼法, 国知发〔2022〕47号. */
const NAMED =
  /(?<name>[\p{Script=Han}〔〕\d]{0,12}(?:法|条例|办法|规定|细则|规则|解释|意见|方案|规划|纲要|决定|通知|准则|标准|指南|目录|章程|公约|协定|协议|合同|文件|草案|措施|政策|计划|要点|公告|批复|制度|号|其))(?:[（(][^（）()。；\n]{1,20}[）)])?(?:的|中的?)?$/u;
/** What stands before the name of a document is not its name. */
const BEFORE_NAME =
  /^.*(?:根据|依据|依照|按照|参照|遵照|违反|符合|适用|执行|落实|以及|或者|[按依与及或的由在]|和(?!国))(?=.)/u;

type SaidOwner = { readonly owner: Owner; readonly from: number };

/**
 * Whose number stands at a place, and where the words that say so begin; null where the words before
 * say nothing.
 */
export function ownerBefore(text: string, at: number): SaidOwner | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  const start = at - before.length;
  const own = OWN.exec(before);
  if (own !== null) return { owner: { kind: 'own' }, from: start + own.index };
  const titled = TITLED.exec(before);
  if (titled !== null) {
    const opening = openingOf(before, titled.index);
    const title = before.slice(opening + 1, titled.index);
    return { owner: { kind: 'titled', title }, from: start + Math.max(0, opening) };
  }
  const named = NAMED.exec(before);
  const name = named?.groups?.['name']?.replace(BEFORE_NAME, '');
  if (named === null || name === undefined) return null;
  const printed = named.groups?.['name'] ?? name;
  return {
    owner: { kind: 'named', name },
    from: start + named.index + printed.length - name.length,
  };
}

/** The 《 that a 》 closes; -1 where it lies too far back. */
function openingOf(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= 0; at -= 1) {
    if (text[at] === '》') depth += 1;
    if (text[at] === '《') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
