import type { Policy } from '../../model/policy.ts';

/** 徐汇区, 上海市, 延边朝鲜族自治州; not the 市 of 市场, the 区 of 区域 or the 省 of 省级. */
const AREA = /^\p{Script=Han}{1,10}?(?<kind>自治州|[省市区县])(?![场民域块级直际间属])/u;
/** Nested names are short: 上海市 | 徐汇区, 广州 | 南沙新区. */
const LONGEST_INNER = 6;
/** What a title goes on with behind an area, or begins with where it names none. */
const DEED =
  /^(?:关于|加快|加强|推|支持|促进|保障|深化|深入|建设|打造|创建|培育|集聚|实施|落实|贯彻|优化|提升|完善|鼓励|规范|国家|全国|最高|中共|知识产权|人民|印发|城|示范|试点)/u;

/**
 * How the draft speaks of its own area in a table that goes out: 本区, 本市, 本省, 本县; 本稿 where
 * neither its title nor its issuers say what it is.
 */
export const ownWord = ({ title, issuers }: Policy): string => {
  for (const name of [title ?? '', ...issuers]) {
    const kind = areaKind(name);
    if (kind !== null) return kind === '自治州' ? '本州' : `本${kind}`;
  }
  return '本稿';
};

/** The last of nested areas counts: 上海市徐汇区关于… is 区. */
const areaKind = (name: string): string | null => {
  let kind: string | null = null;
  let rest = name;
  while (!DEED.test(rest)) {
    const area = AREA.exec(rest);
    const found = area?.groups?.['kind'];
    if (area === null || found === undefined) return kind;
    if (kind !== null && area[0].length > LONGEST_INNER) return kind;
    kind = found;
    rest = rest.slice(area[0].length);
  }
  return kind;
};
