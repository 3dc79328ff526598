import { WORDS } from '../../../suggest/elements/wordings.ts';
import type { Draft } from '../../draft.ts';
import { carriedIn } from '../../elements/carriers.ts';
import { DUTIES } from '../../elements/citations.ts';
import { lackingOf } from '../../elements/lacking.ts';
import { measuresOf } from '../../elements/measures.ts';
import { firstWords, nameOf } from '../../elements/place.ts';
import type { Found, Rule } from '../../types.ts';

/** The words themselves say who does it, or a note stands amid them. */
const NAMED = [/责任(?:单位|部门)\s*[：:]/, ...WORDS.bodies];

/** So many sentences must name a body before one or two lack it. */
const MANY = 5;
const FEW = 2;

const named = (words: string): boolean => NAMED.some((pattern) => pattern.test(words));

const IN_SENTENCES = `第一条 本办法适用于在本区开展服务的机构。
第二条 区市场监管局支持机构发展，给予一次性奖励20万元。
第三条 区商务局会同区市场监管局支持机构参加展会。
第四条 对验收合格的专利导航项目，按照实际支出的50%给予资助，不超过8万元。
第五条 区人社局组织专利代理师培训。
第六条 区司法局推动纠纷调解。
第七条 区金融办引导银行开展质押融资。
第八条 所需资金由区级财政安排，本办法自2027年1月1日起施行。`;

export const missingResponsible: Rule = {
  id: 'missing-responsible',
  name: '缺责任单位',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: DUTIES,
  about: '多数措施写了责任单位（条末括注，或者句中写明部门）时，其余措施是否也写了。',
  yieldsTo: ['clause-empty'],
  scope: 'document',
  find: (draft) =>
    measuresOf(draft.policy).some(({ responsible }) => responsible)
      ? withoutNote(draft)
      : withoutBody(draft),
  examples: {
    pass: [
      { text: IN_SENTENCES.replace('对验收', '区科技局对验收') },
      {
        text: '第一条 支持服务业发展，遵循公平公开的原则。\n第二条 区科技局支持专利导航。\n第三条 鼓励机构参加展会。\n第四条 推动机构入驻园区。',
      },
      {
        text: '一、总体要求\n到2028年，服务机构达到100家。\n二、主要任务\n（一）培育机构。遴选一批机构。（责任单位：区市场监管局）\n（二）培养人才。组织培训。（责任单位：区人社局）\n三、保障措施\n（一）加强组织领导。建立联席会议制度。\n四、附则\n本措施自印发之日起施行。',
      },
      {
        text: '一、培育机构。遴选一批机构。（区市场监管局负责）\n二、支持标准。按照以下标准资助：\n1.国际标准50万元；\n2.国家标准30万元。\n（责任单位：区市场监管局、区财政局）\n三、培养人才。组织培训。（区人社局负责）',
      },
      {
        text: '第一条 为促进发展，制定本办法。\n第二条 对服务机构给予奖励。\n第三条 对专利导航项目给予资助。（责任单位：区市场监管局）',
      },
      {
        text: '1.培育机构。遴选一批机构。（责任单位：区市场监管局）\n2.培养人才。组织培训。（责任单位：区人社局）\n3.加强监管。由区市场监管局会同区公安分局开展专项整治。',
      },
    ],
    fail: [
      { text: IN_SENTENCES, finds: ['对验收合格的专利导航项目'] },
      {
        text: '1.培育机构。遴选一批机构。（责任单位：区市场监管局）\n2.加强自律。由行业协会组织开展宣传。\n3.培养人才。组织培训。（责任单位：区人社局）',
        finds: ['加强自律'],
      },
      {
        text: '一、培育机构\n（一）培育品牌。遴选一批机构。（责任单位：区市场监管局）\n（二）服务园区。组织机构与园区对接。\n二、培养人才\n（一）加强培训。组织培训。（责任单位：区人社局）',
        finds: ['服务园区'],
      },
      {
        text: '第一条 对服务机构给予奖励。（责任单位：区市场监管局）\n第二条 支持服务机构参加展会，提供展位补贴。\n第三条 对专利导航项目给予资助。（责任单位：区市场监管局、区科技局）',
        finds: ['支持服务机构参加展会'],
      },
      {
        text: '1.培育机构。遴选一批机构。（责任单位：区市场监管局）\n2.分类管理。实施分类管理：\n（1）优秀的，降低频次；\n（2）不良的，加强检查。\n3.培养人才。组织培训。（责任单位：区人社局）',
        finds: ['分类管理'],
      },
    ],
  },
};

/** The notes of a document: most measures have one. */
function withoutNote({ policy }: Draft): readonly Found[] {
  const { without, having } = lackingOf(
    measuresOf(policy),
    ({ responsible, clause }) =>
      responsible || named(policy.source.slice(clause.span.from, clause.span.to)),
  );
  return without.map(
    ({ clause }): Found => ({
      span: firstWords(policy.source, clause),
      message: `“${nameOf(clause, policy.source)}”没有写责任单位（其他${having}条都有），宜在条末补写“（责任单位：……）”。`,
    }),
  );
}

/** Without notes the sentences say who acts; where nearly all do, one that names nobody is a slip. */
function withoutBody(draft: Draft): readonly Found[] {
  const { source } = draft.policy;
  const { without, having } = carriedIn(draft);
  if (having < MANY || without.length > FEW) return [];
  return without.map(
    (clause): Found => ({
      span: firstWords(source, clause),
      message: `“${nameOf(clause, source)}”没有写明由哪个部门负责（其他${having}条都有），宜在句首写明负责的部门。`,
    }),
  );
}
