import { NO_LEVEL_BEHIND } from '../../library/jurisdictions/forms.ts';
import { blank } from '../../model/blanks.ts';
import { NO_LEVEL_BEFORE, placesNamed } from './find.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** What a city runs, by the last word of its name, and what is asked for in its place. */
const ASKED: readonly (readonly [string, RegExp])[] = [
  ['平台', /(?:平台|系统|数据库|网站|政务服务网)$/],
  ['机构', /(?:基地|中心|网点|服务站|工作站|研究院|学院|协会|联盟|联合会)$/],
  ['名录', /(?:目录|名录|名单)$/],
  ['项目', /(?:专项|计划|项目|基金|大赛|工程|人才卡)$/],
];
const ENDS =
  '平台|系统|数据库|网站|政务服务网|基地|中心|网点|服务站|工作站|研究院|学院|协会|联盟|联合会|目录|名录|名单|专项项目|专项|计划项目|计划|基金|大赛|工程|人才卡';

/** 市知识产权信息服务平台, 市场景创新平台, 省市人才卡. */
const FACILITY = new RegExp(
  `${NO_LEVEL_BEFORE}(?<![本我全])(?:省市?|市)${NO_LEVEL_BEHIND}(?!级|属|域|内)(?:(?![的与和在对等为及将]|主管|有关)\\p{Script=Han}){2,14}?(?:${ENDS})(?!建设单位)`,
  'gu',
);
/** 经市知识产权主管部门评定的: the city's authority, whoever that is. */
const AUTHORITY = new RegExp(
  `${NO_LEVEL_BEFORE}(?<![本我全])[市省]${NO_LEVEL_BEHIND}(?:(?![的与和在对等为及将])\\p{Script=Han}){2,10}?主管部门`,
  'gu',
);
/** Who builds it has it: 加强市知识产权信息服务平台建设. */
const BUILT =
  /(?:加强|建设|建立|完善|打造|搭建|升级|优化|拓宽|扩大|设立|举办|实施|组建|建好|用好|健全)$/;

/**
 * Platforms, bases and lists that a city calls its own. A district of that city may rely on them but
 * not run them; in another city nobody knows whether there is one.
 */
export function facilities(text: string, ground: Ground): readonly Mark[] {
  const { from, sameCity, unit } = ground;
  if (from === null || from.level === '国家') return [];
  const authorities = [...text.matchAll(AUTHORITY)].map(
    ({ 0: words, index }): Mark => ({
      act: 'keep',
      span: { from: index, to: index + words.length },
      reason: `“${words}”是上级主管部门，照写。`,
    }),
  );
  const taken = new Set(authorities.map(({ span }) => span.from));
  const others = [...text.matchAll(FACILITY)].flatMap(({ 0: words, index }): readonly Mark[] => {
    if (taken.has(index) || endsPlace(text, index + 1, ground)) return [];
    const span = { from: index, to: index + words.length };
    const isBuilt = from.level !== '区级' && BUILT.test(text.slice(Math.max(0, index - 4), index));
    if (sameCity && !isBuilt)
      return [{ act: 'keep', span, reason: `“${words}”由市里设立，本${unit}可以依托，照写。` }];
    const reason = sameCity
      ? `“${words}”由市里建设，请填写本${unit}的平台、机构或项目，或改为依托市里的。`
      : `“${words}”是原文件所在地的，请填写本地的或删去。`;
    const to = blank(ASKED.find(([, ends]) => ends.test(words))?.[0] ?? '机构');
    return [{ act: 'change', about: 'facility', kind: 'blank', span, from: words, to, reason }];
  });
  return [...authorities, ...others];
}

/** True where a place ends: 市 of 上海市知识产权保护中心 belongs to 上海市. */
const endsPlace = (text: string, end: number, ground: Ground): boolean =>
  [3, 4, 5].some(
    (length) => placesNamed(text.slice(Math.max(0, end - length), end), ground).length > 0,
  );
