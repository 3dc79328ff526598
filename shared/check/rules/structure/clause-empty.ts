import { type EmptyClause, emptyClauses } from '../../headings/empty.ts';
import type { Rule } from '../../types.ts';

/** A marker, or a heading, with nothing behind it. */
export const clauseEmpty: Rule = {
  id: 'clause-empty',
  name: '空条款',
  group: 'structure',
  severity: 'warning',
  basis: '实务',
  citation: '起草惯例：有序号、有标题的条款应有内容',
  about: '只有序号或标题、没有内容的条款应补写或删去。',
  scope: 'document',
  find: ({ policy }) =>
    emptyClauses(policy).map((empty) => ({ span: spanOf(empty), message: messageOf(empty) })),
  examples: {
    pass: [
      {
        text: '一、培育机构\n支持机构落户，给予补贴。\n二、集聚人才\n（一）加强培养。组织培训。扩大规模。\n（二）加强引进。提供公寓。给予奖励。',
      },
      {
        text: '一、申报条件\n申报机构应当依法登记。\n二、申报材料\n1.申报表\n2.营业执照复印件\n3.信用承诺书\n三、申报程序\n按年度申报。',
      },
      {
        text: '一、培育机构\n（一）［待填：支持落户］\n（二）支持发展。给予奖励。\n二、集聚人才\n［待填：人才措施］',
      },
      { text: '一、支持机构落户。\n二、支持机构发展。\n三、加强人才培养。\n四、优化营商环境。' },
      {
        text: '一、附则\n（一）明确解释机关。本办法由区市场监管局负责解释。\n（二）废止原有文件。原资助办法同时废止。\n（三）本办法自印发之日起施行。',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n支持机构落户，给予补贴。\n二、集聚人才\n三、优化环境\n加强监管，强化自律。',
        finds: ['集聚人才'],
      },
      {
        text: '第一条　为了规范管理，制定本办法。\n第二条　\n第三条　本办法自发布之日起施行。',
        finds: ['第二条'],
      },
      {
        text: '一、培育机构\n1.支持落户。对新设机构给予补贴。优先提供场地。\n2.支持发展。（责任单位：区财政局）\n3.支持并购。对并购项目给予贴息。加强对接。\n二、集聚人才\n加强培养。',
        finds: ['支持发展'],
      },
      {
        text: '一、培育机构\n（一）支持机构落户。对新设机构给予补贴，提供场地。（责任单位：区投资促进局）\n（二）引导行业加强自律规范。（责任单位：区民政局）\n（三）支持机构并购。对并购项目给予贴息，加强对接。（责任单位：区财政局）',
        finds: ['引导行业加强自律规范。'],
      },
      {
        text: '第一条　支持机构落户，给予补贴。（责任单位：区财政局）\n第二条　（责任单位：区科技局）\n第三条　支持机构并购，给予贴息。（责任单位：区财政局）',
        finds: ['第二条'],
      },
    ],
  },
};

const spanOf = ({ clause, only }: EmptyClause) =>
  only === 'marker' || only === 'note'
    ? clause.markerSpan
    : (clause.headingSpan ?? clause.paragraphs[0] ?? clause.markerSpan);

function messageOf({ clause, only }: EmptyClause): string {
  if (only === 'marker') return `“${clause.marker}”后没有内容，请补写或删去。`;
  if (only === 'note') return `“${clause.marker}”后只有责任单位，没有内容，请补写或删去。`;
  const words = clause.heading ?? clause.text.replace(/。$/, '');
  return `“${words}”只有标题，没有内容，请补写或删去。`;
}
