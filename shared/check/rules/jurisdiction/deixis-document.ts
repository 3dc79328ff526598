import { nounsOf, type SelfName, selfNamesIn } from '../../jurisdiction/self-names.ts';
import type { Found, Rule } from '../../types.ts';

/** 文件自称不一: 本措施 in a document that calls itself 本办法. */
export const deixisDocument: Rule = {
  id: 'deixis-document',
  name: '文件自称不统一',
  group: 'jurisdiction',
  severity: 'warning',
  basis: '实务',
  citation: '同一文件称谓前后一致，与标题的文种相符',
  about: '同一文件中“本措施”“本政策”“本办法”等自称混用；以标题的文种为准。',
  scope: 'document',
  find: ({ paragraphs, policy }) => {
    const ofTitle = nounsOf(policy.title ?? '');
    const said = paragraphs.flatMap(({ paragraph, at }) =>
      selfNamesIn(paragraph)
        .filter(({ noun, isSure }) => isSure || ofTitle.includes(noun))
        .map((name) => ({ ...name, from: name.from + at, to: name.to + at })),
    );
    const titled = ofTitle.filter((noun) => said.some((name) => name.noun === noun));
    const isTitled = ({ noun }: SelfName): boolean => titled.length === 0 || titled.includes(noun);
    const noun = most(said.filter(isTitled).map((name) => name.noun));
    const wanted = most(said.filter((name) => name.noun === noun).map(({ word }) => word));
    const [first, ...others] = said.filter((name) => name.noun !== noun);
    if (first === undefined) return [];
    const { from, to, word } = first;
    const ground = titled.length > 0 ? '按标题文种应自称' : '全文多自称';
    const more = others.length > 0 ? `等${others.length + 1}处不一致` : '不一致';
    return [
      {
        span: { from, to },
        related: others.map(({ from, to }) => ({ from, to })),
        message: `本文件${ground}“${wanted}”，此处“${word}”${more}，请统一为“${wanted}”。`,
        fix: {
          title: `改为“${wanted}”`,
          edits: [first, ...others].map(({ from, to }) => ({ from, to, insert: wanted })),
          safe: titled.length > 0,
        },
      } satisfies Found,
    ];
  },
  examples: {
    pass: [
      {
        text: '长宁区专利导航管理办法（试行）\n第一条 为规范专利导航，制定本办法。\n第二条 本办法所称专利导航，是指以专利数据支撑决策的活动。',
      },
      {
        text: '虹口区商标品牌建设若干措施\n一、实施商标培育计划\n入选本计划的企业给予辅导，违反本规定的除外。\n二、采取根本措施。本措施自2027年1月1日起施行。',
      },
      {
        text: '静安区版权服务工作方案\n一、落实《版权示范办法》，执行“本办法所称作品”的规定。\n二、本方案由区委宣传部负责解释。',
      },
      {
        text: '关于印发《普陀区知识产权质押融资实施细则》的通知\n各街道：\n现将细则印发给你们。本通知自印发之日起执行。\n普陀区知识产权质押融资实施细则\n第一条 为促进融资，制定本细则。\n第二条 本实施细则由区财政局负责解释。',
      },
    ],
    fail: [
      {
        text: '杨浦区高价值专利培育若干政策\n1.制定本政策。\n2.同一事项符合本措施和其他政策的，就高执行。\n3.本政策有效期3年。',
        finds: ['本措施'],
        fixed:
          '杨浦区高价值专利培育若干政策\n1.制定本政策。\n2.同一事项符合本政策和其他政策的，就高执行。\n3.本政策有效期3年。',
      },
      {
        text: '闵行区商业秘密保护管理办法\n第一条 为加强保护，制定本措施。\n第二条 本办法适用于本区企业。\n第三条 本行动计划由区司法局负责解释。',
        finds: ['本措施'],
        fixed:
          '闵行区商业秘密保护管理办法\n第一条 为加强保护，制定本办法。\n第二条 本办法适用于本区企业。\n第三条 本办法由区司法局负责解释。',
      },
    ],
  },
};

/** What is said most, at first where equal. */
function most(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const highest = Math.max(0, ...counts.values());
  return [...counts.keys()].find((word) => counts.get(word) === highest) ?? '';
}
