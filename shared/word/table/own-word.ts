import type { Policy } from '../../model/policy.ts';

/** 徐汇区, 上海市徐汇区, 杭州市, 浙江省, 延边朝鲜族自治州 at the beginning of a name. */
const AREA = /^\p{Script=Han}{1,12}?[省市区县旗州盟](?=$|\p{Script=Han})/u;
const KINDS: Readonly<Record<string, string>> = { 旗: '本旗', 州: '本州', 盟: '本盟' };
/** What may follow the name of an area in a title or in the name of an organ. */
const BEHIND = /^(?:关于|人民|促进|加快|推动|推进|支持|加强|深化|贯彻|落实|知识产权|市场监督|$)/u;

/**
 * How the draft speaks of its own area in a table that goes out: 本区, 本市, 本省, 本县; 本稿 where
 * neither its title nor its issuers say what it is.
 */
export const ownWord = ({ title, issuers }: Policy): string => {
  for (const name of [title ?? '', ...issuers]) {
    const kind = areaKind(name);
    if (kind !== null) return KINDS[kind] ?? `本${kind}`;
  }
  return '本稿';
};

/** The last of nested areas counts: 上海市徐汇区关于… is 区. */
const areaKind = (name: string): string | null => {
  let rest = name;
  let kind: string | null = null;
  for (let area = AREA.exec(rest)?.[0]; area !== undefined; area = AREA.exec(rest)?.[0]) {
    rest = rest.slice(area.length);
    kind = area.slice(-1);
    if (BEHIND.test(rest)) return kind;
  }
  return null;
};
