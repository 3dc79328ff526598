import { mentionsIn } from '../../../text/references/mentions.ts';
import { speaks } from '../../../text/references/references.ts';
import { movedMention, resolve } from '../../../text/references/resolve.ts';
import { targetsOf } from '../../../text/references/targets.ts';
import type { Mention, Resolution } from '../../../text/references/types.ts';
import type { Draft } from '../../draft.ts';
import { perParagraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

export const crossrefMissing: Rule = {
  id: 'crossref-missing',
  name: '引用没有着落',
  group: 'structure',
  severity: 'error',
  basis: '实务',
  citation: '文内引用的条、款、项和附件应当存在',
  about: '文内引用（第三条、本措施第二部分第（一）项、前款、附件1）所指的条款或附件是否存在。',
  scope: 'document',
  find: (draft) => findingsIn(draft),
  examples: {
    pass: [
      {
        text: '某区促进条例实施办法\n第一条 为了规范资助，根据《中华人民共和国专利法》第六十五条、第七十一条，制定本办法。\n第二条 符合第三条第一款第（二）项规定的，给予资助。\n第三条 申请人应当具备下列条件：\n（一）依法设立；\n（二）信用良好。\n前款所列条件由区市场监管局核实。\n第四条 该条例第九条另有规定的，从其规定。',
      },
      {
        text: '某区若干措施\n一、提升服务\n1.增强集聚。支持机构落户。\n2.培育品牌。支持机构做强。\n二、加强保障\n3.落实资金。按照本措施第1条、第2条安排资金，详见附件。\n4.组织实施。上述措施由区市场监管局实施。\n附件：1.任务分工表',
      },
      {
        text: '某区若干措施\n一、提升服务\n（一）培育机构。支持第一条集成电路生产线建设。\n（二）引进人才。享受前三项目资助。\n二、加强保障\n（一）落实资金。按照本措施第一部分第（一）项至第（二）项安排资金。\n（二）加强督查。违反专利代理条例第二十五条的，依法查处。',
      },
      {
        text: '某区行动方案\n第一章 总则\n第一条 本方案适用于全区。\n第二章 任务\n第二条 本章任务由本条第二款所列单位承担。\n区市场监管局、区财政局为承担单位。\n第三条 依照前条规定执行，第一章另有规定的除外。',
      },
    ],
    fail: [
      {
        text: '某区若干措施\n一、提升服务\n（一）培育机构。支持机构做强。\n二、加强保障\n（一）落实资金。奖励标准按照本措施第三条执行。\n（二）加强督查。对第一部分第（五）项落实情况开展督查。',
        finds: ['本措施第三条', '第一部分第（五）项'],
      },
      {
        text: '某区实施办法\n第一条 为了规范资助，制定本办法。\n第二条 符合第六条规定的，给予资助，申报材料见附件2。\n第三条 按照第一条第三款办理。\n附件：1.申报表',
        finds: ['第六条', '附件2', '第一条第三款'],
      },
      {
        text: '某区若干措施\n一、提升服务\n1.增强集聚。支持机构落户。\n2.培育品牌。按照第2条规定给予奖励。\n二、加强保障\n3.落实资金。按第十二条安排资金。',
        finds: ['第2条', '第十二条'],
      },
    ],
  },
};

const mentionsOf = perParagraph(({ text, role, marker }) =>
  speaks(role) ? mentionsIn(text, marker?.to ?? 0) : [],
);

function findingsIn({ policy, paragraphs }: Draft): readonly Found[] {
  const referring = paragraphs.filter(({ paragraph }) => mentionsOf(paragraph).length > 0);
  if (referring.length === 0) return [];
  const targets = targetsOf(policy);
  return referring.flatMap(({ paragraph, at, path }) =>
    mentionsOf(paragraph).flatMap((found) => {
      const mention = movedMention(found, at);
      const resolution = resolve(mention, { path, at: mention.from }, targets);
      return findingOf(mention, path, resolution, policy.source);
    }),
  );
}

function findingOf(
  mention: Mention,
  path: string | null,
  resolution: Resolution,
  source: string,
): readonly Found[] {
  const span = { from: mention.from, to: mention.to };
  const words = source.slice(span.from, span.to);
  if (resolution.kind === 'broken') {
    return [{ span, message: `引用“${words}”没有着落：${resolution.why}。` }];
  }
  if (!isSelf(mention, path, resolution)) return [];
  return [
    {
      span,
      severity: 'warning',
      message: `“${words}”引用的是它所在的条款自身，请核对所指；确指自身的，写“本条”“本项”。`,
    },
  ];
}

/** 第五条 in article 5 itself; 本条 says so openly and is right. */
function isSelf(mention: Mention, path: string | null, resolution: Resolution): boolean {
  if (mention.kind !== 'clause' || resolution.kind !== 'valid' || path === null) return false;
  if (mention.steps.some(({ kind }) => kind !== 'numbered')) return false;
  const [target] = resolution.targets;
  return (
    resolution.targets.length === 1 &&
    target?.kind === 'clause' &&
    target.paragraph === null &&
    target.path === path
  );
}
