import type { Family } from '../genres.ts';
import { either, type Find, headed, line, mostMeasures, opening, said } from './find.ts';
import { measureClauses } from './measure-clauses.ts';

/** 要素: something a complete document of some genres has. */
export type ElementKind = {
  readonly id: string;
  readonly name: string;
  readonly families: readonly Family[];
  readonly find: Find;
};

const ALL: readonly Family[] = ['measures', 'plan', 'points', 'rules'];
const MEASURES: readonly Family[] = ['measures', 'rules'];

/** 本措施, 本行动计划, 本若干措施, 本政策, 本文件. */
const THIS =
  '本(?:若干)?(?:政策)?(?:措施|政策|意见|办法|细则|规定|方案|计划|行动计划|实施方案|文件|通知)';
const AMOUNT = '\\d[\\d.,]*\\s*(?:%|[百千万亿]*元)';
/** 最高50万元, 每项不超过20万元, 50万元封顶; 一次性奖励30万元 is a limit as well. */
const STANDARD = new RegExp(
  [
    `(?:最高|不超过|不高于|上限|限额|至多)[^。；]{0,20}?${AMOUNT}`,
    `${AMOUNT}[^。；]{0,12}?(?:以内|封顶|为限|上限)`,
    `(?:给予|奖励|资助|补助|补贴|奖补|贴息)[^。；]{0,20}?${AMOUNT}`,
  ].join('|'),
);

/**
 * The elements of a complete document (precedents.md, anatomy of 若干措施), in the order they stand in.
 * Each recogniser knows several wordings; where a document may say a thing in two places, the usual
 * place is asked first.
 */
export const ELEMENTS: readonly ElementKind[] = [
  { id: 'title', name: '标题', families: ALL, find: ({ titleSpan }) => titleSpan?.from ?? null },
  {
    id: 'notice',
    name: '印发通知',
    families: ALL,
    find: ({ notice }) => notice?.span.from ?? null,
  },
  { id: 'addressee', name: '主送机关', families: ALL, find: line('addressee') },
  {
    id: 'adoption',
    name: '审议或同意',
    families: ALL,
    find: line(
      'notice-body',
      /(?:经|由).{0,40}?(?:同意|审议|审定|批准|通过|研究)|(?:党委|党组|政府|常务会|办公会|领导小组).{0,20}?(?:同意|审议|制定|通过)/,
    ),
  },
  { id: 'signature', name: '发文机关署名', families: ALL, find: line('signature') },
  { id: 'date', name: '成文日期', families: ALL, find: line('date') },
  {
    id: 'purpose',
    name: '目的与依据',
    families: ALL,
    find: opening(/(?:为|根据|依据|依照|按照|贯彻|落实)[^。]{4,}/),
  },
  {
    id: 'guidance',
    name: '指导思想',
    families: ['plan'],
    find: either(
      headed(/指导思想|总体(?:要求|思路)|工作思路/),
      opening(/以习近平.{0,60}为指导/),
      said(/以习近平.{0,60}为指导/),
    ),
  },
  {
    id: 'goals',
    name: '工作目标',
    families: ['plan'],
    find: either(headed(/目标/), said(/到20\d\d年.{0,80}?(?:达到|超过|提高|建成|形成|力争|增长)/)),
  },
  {
    id: 'scope',
    name: '适用范围或对象',
    families: MEASURES,
    find: either(
      headed(/适用|(?:支持|扶持|资助|奖励|奖补|申报)(?:对象|范围|主体|条件)/),
      said(
        /适用(?:于|范围|对象|主体)|(?:主体|机构|企业|单位|个人|人员|组织)[^。；，]{0,8}适用/,
        new RegExp(`${THIS}(?:所称|所指|支持的|面向|适用)`),
        /(?:支持|扶持|资助|奖励|奖补|申报)(?:对象|主体)(?:为|是|包括|应|须)/,
      ),
    ),
  },
  {
    id: 'measures',
    name: '政策措施',
    families: ['measures'],
    find: ({ clauses }) => measureClauses(clauses)[0]?.span.from ?? null,
  },
  {
    id: 'amounts',
    name: '支持标准与限额',
    families: ['measures'],
    find: said(STANDARD),
  },
  {
    id: 'responsible',
    name: '责任单位',
    families: ['measures', 'points'],
    find: mostMeasures(0.8, ({ responsible }) => responsible !== null),
  },
  {
    id: 'division',
    name: '任务分工',
    families: ['plan'],
    find: either(
      mostMeasures(0.5, ({ responsible }) => responsible !== null),
      headed(/分工/),
      said(/(?:职责|任务|责任)分工|按(?:照)?(?:各自)?职责/),
    ),
  },
  {
    id: 'deadlines',
    name: '完成时限',
    families: ['points'],
    find: mostMeasures(0.8, ({ deadline }) => deadline !== null),
  },
  {
    id: 'schedule',
    name: '时间安排',
    families: ['plan'],
    find: either(
      headed(/(?:实施|工作|推进)(?:步骤|阶段|进度)|(?:时间|进度)安排/),
      mostMeasures(0.5, ({ deadline }) => deadline !== null),
      said(/(?:启动|部署|推进|总结|验收)阶段[（(：:]/),
      ({ title, titleSpan }) =>
        /20\d\d年?\s*[-—–~～至]+\s*20\d\d/.test(title ?? '') ? (titleSpan?.from ?? null) : null,
    ),
  },
  {
    id: 'application',
    name: '申报与兑现',
    families: ['measures'],
    find: either(
      headed(/申报|申请|兑现|兑付|资金拨付/),
      said(
        /申报(?:指南|通知|材料|程序|流程|时间|条件|审核|受理|主体)|(?:组织|受理|开展)[^。；，]{0,8}申报|免申即享|兑现|兑付/,
        /(?:审核|评审|公示|审批|核准)[^。；]{0,20}拨付|(?<!已)拨付(?:资金|至|到)/,
        /就高[^。；]{0,6}不重复|从(?:优|高)[^。；]{0,8}不重复|不(?:得)?重复(?:享受|申报|支持|资助)/,
      ),
    ),
  },
  {
    id: 'recovery',
    name: '监督与追回',
    families: ['measures'],
    find: said(
      /(?:追回|收回|追缴|退回|退还|返还)[^。；]{0,16}(?:资金|奖励|补助|补贴|资助|款|费用)/,
      /(?:虚假|骗取|弄虚作假|套取|挪用|截留)[^。；]{0,30}(?:追|收回|取消|责任|处理|资格)/,
      /(?:资金|经费)[^。；]{0,16}(?:监督检查|绩效(?:评价|管理)|审计|监管)/,
    ),
  },
  {
    id: 'safeguards',
    name: '保障措施',
    families: ['measures', 'plan'],
    find: either(
      headed(
        /保障措施|(?:工作|组织|实施|资金|经费|政策|制度)保障|保障机制|组织(?:领导|实施)|强化保障|加强领导/,
      ),
      said(/(?:所需|支持|奖励|补助|专项)?(?:资金|经费)[^。；，]{0,12}(?:纳入|列入|安排|承担|统筹)/),
      said(/加强组织(?:领导|实施)|建立[^。；，]{0,16}(?:联席会议|协调机制|工作专班|领导小组)/),
    ),
  },
  {
    id: 'interpretation',
    name: '解释',
    families: MEASURES,
    find: said(/负责解释|解释(?:权|工作|机关)|由[^。；]{2,40}解释/),
  },
  {
    id: 'effect',
    name: '施行日期',
    families: MEASURES,
    find: said(
      /(?:自|从)\s*(?:\d{4}年|X|×|［|印发|发布|公布|颁布|下发|签署|通过)[^。；]{0,24}?(?:施行|实施|执行|生效)|(?:施行|实施|生效)日期/,
    ),
  },
  {
    id: 'validity',
    name: '有效期',
    families: MEASURES,
    find: said(
      /(?:有效|试行|暂行|施行|实施|执行)期(?:限)?(?:为|至|到|自|暂定|是)?[：:]?\s*(?:\d|［|[一二三四五两]年)/,
      /(?:试行|暂行)(?:\d|[一二两])年|(?:施行|实施|执行)(?:至|到)\s*\d{4}年/,
    ),
  },
  {
    id: 'relation',
    name: '与既有文件的关系',
    families: MEASURES,
    find: said(
      /废止|停止(?:执行|施行)|不再执行|不一致的|(?:另有|有新的?|有其他)规定的|从其规定/,
      /(?:政策|规定)[^。；，]{0,12}(?:调整|变化|重叠|交叉|冲突)[^。；]{0,8}的/,
    ),
  },
  {
    id: 'publicity',
    name: '公开属性',
    families: ALL,
    find: line('annotation', /公开/),
  },
];
