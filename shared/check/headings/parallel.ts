import { parentPath } from '../../model/paths.ts';
import type { Span } from '../../model/span.ts';
import { leadsWithVerb } from '../../suggest/measures/kinds.ts';
import type { Draft } from '../draft.ts';
import { perParagraph } from '../paragraph.ts';

/** 总体目标, 组织保障, 附则: headings of frame, goals and final clauses are names by habit. */
const NAMED =
  /^(?:本.*|(?:(?:总体|工作|发展|主要|绩效|行动|年度|阶段|建设|预期)?(?:要求|目标|思路|原则|任务|指标)|指导思想|(?:基本|核心)(?:原则|定位)|(?:重点|推进|主要|具体)(?:任务|举措|措施|方向|工作|内容)|(?:任务|责任|职责)分工|(?:进度|工作|时间|实施)(?:安排|步骤)|总则|附则|(?:适用|支持|申报|资助|奖励)(?:对象|范围|政策|标准|方式|内容|条件|程序|流程|材料|主体)|(?:组织|工作|实施|政策|资金|经费|人才|要素)?保障(?:措施|机制|条款)?|组织(?:领导|实施|管理)|监督管理|(?:施行|实施|有效)(?:时间|日期|期限|期)?|解释(?:机关|权)?|法律责任|罚则|其他.{0,6}|其它.{0,6}|有关说明|名词解释|术语.{0,4}|定义)(?:[和与及、].*)?)$/;

/** What stands under these is about the document itself. */
const FINAL = /^(?:总则|附则|其他|其它|施行|有关说明)/;

/**
 * Verbs and openings beside those of `leadsWithVerb`: what begins with one is no bare name, whether
 * its verb leads (盘活存量资源) or follows a preposition (围绕重点产业开展…).
 */
const OPENINGS =
  /^(?:服务|精准|科学|有序|稳步|着力|切实|有效|合理|主动|广泛|常态|引育|育引|选育|盘活|释放|赋能|聚焦|激[发活]|厚植|巩固|落实|贯彻|明确|统筹|抢抓|把握|坚持|树立|讲好|[做抓用管建选]好|守牢|补[齐强]|攻[克关]|突破|增加|降低|减轻|缓解|破解|解决|化解|消除|清理|缩短|提速|扩[充展]|实现|深入|深耕|严[守把防]|依托|围绕|面向|立足|结合|充分|推[出介]|放[大宽开活]|拉动|撬动|牵引|引领|链接|连接|衔接|联动|协同|共[建享商治]|开[放发拓辟启]|运用|利用|应用|转化|保持|兑现|落地|对|以|在|从|向|为|让|使|将|把|由|用|针对|强|优|扩|促|稳|育|引|建|创|聚|提|拓)/;

/** How names end: 信息公共服务, 信用体系建设. */
const NOUN_END =
  /(?:服务|体系|机制|工作|建设|保障|政策|措施|平台|队伍|环境|能力|水平|监管|管理|保护|合作|交流|培训|人才|机构|产业|资金|标准|奖励|补贴|补助|贴息|培养|培育|引进|集聚|资源|渠道|网络|模式|文化|金融|应用|支持|扶持|评价|制度|基地|项目|活动|宣传|自律|监督|协作|协同|联动|布局|载体|生态|人员)$/;

/** What a heading is: named by habit (总体目标), a name where others act, or acting. */
type Kind = 'named' | 'name' | 'acting';

/** The heading of a paragraph and what it is; null where none begins there. */
const headingOf = perParagraph(({ text, heading }): { text: string; kind: Kind } | null => {
  if (heading === null) return null;
  const words = text.slice(heading.from, heading.to);
  return { text: words, kind: kindOf(words) };
});

function kindOf(heading: string): Kind {
  if (NAMED.test(heading)) return 'named';
  const names = !OPENINGS.test(heading) && NOUN_END.test(heading) && !leadsWithVerb(heading);
  return names ? 'name' : 'acting';
}

/** A heading that names where the others of its level act. */
type Unparallel = { readonly text: string; readonly span: Span };

/** So many headings beside it, and that share of the level in the whole text, have to act. */
const FEWEST = 2;
const SHARE = 0.75;

/**
 * 信息公共服务 among 加强人才培养, 加大引进力度, 建立资源数据库. Only what surely is a name is told, and
 * only where nearly all headings of the level lead with a verb.
 */
export function unparallelHeadings({ paragraphs }: Draft): readonly Unparallel[] {
  const final = new Set<string>();
  const headings = paragraphs.flatMap(({ paragraph, at, path }) => {
    const heading = headingOf(paragraph);
    if (heading === null || path === null || paragraph.heading === null) return [];
    if (FINAL.test(heading.text)) final.add(path);
    const parent = parentPath(path);
    if (heading.kind === 'named' || final.has(parent)) return [];
    const from = at + paragraph.heading.from;
    const span = { from, to: from + heading.text.length };
    const { text, kind } = heading;
    return [{ text, kind, span, parent, level: paragraph.level }];
  });
  const levels = talliesBy(headings, ({ level }) => level);
  const siblings = talliesBy(headings, ({ parent }) => parent);
  return headings
    .filter(({ kind, level, parent }) => {
      const { acting, all } = levels.get(level) ?? NONE;
      const usual = acting > FEWEST && acting >= all * SHARE;
      return kind === 'name' && usual && (siblings.get(parent) ?? NONE).acting >= FEWEST;
    })
    .map(({ text, span }) => ({ text, span }));
}

/** How many headings act, of how many. */
type Tally = { readonly acting: number; readonly all: number };

const NONE: Tally = { acting: 0, all: 0 };

function talliesBy<H extends { readonly kind: Kind }, K>(
  headings: readonly H[],
  keyOf: (heading: H) => K,
): ReadonlyMap<K, Tally> {
  const tallies = new Map<K, Tally>();
  for (const heading of headings) {
    const key = keyOf(heading);
    const { acting, all } = tallies.get(key) ?? NONE;
    tallies.set(key, {
      acting: acting + (heading.kind === 'acting' ? 1 : 0),
      all: all + 1,
    });
  }
  return tallies;
}
