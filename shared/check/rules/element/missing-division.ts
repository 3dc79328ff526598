import { PLAN } from '../../elements/citations.ts';
import { plan } from '../../elements/documents.ts';
import { dutiesOf } from '../../elements/duties.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Found, Rule } from '../../types.ts';

export const missingDivision: Rule = {
  id: 'missing-division',
  name: '缺任务分工',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: PLAN,
  about: '行动计划、实施方案和工作要点是否写明任务由谁承担。',
  scope: 'document',
  find: (draft) => {
    const { family, has, front } = groundOf(draft);
    if (family !== 'plan' && family !== 'points') return [];
    const named = has('division') || has('bodies') || has('group') || dutiesOf(draft).length > 0;
    const attached = draft.paragraphs.some(
      ({ paragraph }) => paragraph.role === 'attachment' && /分工|责任/.test(paragraph.text),
    );
    if (named || attached) return [];
    const found: Found = {
      span: front,
      message: '全文没有写明任务由谁承担，宜在各项任务后注明责任单位，或附任务分工表。',
    };
    return [found];
  },
  examples: {
    pass: [
      {
        text: plan(
          '（二）工作目标\n到2028年达到100家。\n三、保障措施\n（一）加强组织领导。各部门按照职责分工抓好落实。',
        ),
      },
      { text: plan('（二）建设工作站。覆盖园区。（责任单位：区科委）') },
      {
        text: plan(
          '（二）加强组织领导。成立工作小组，由分管区领导任组长，办公室设在区市场监管局。',
        ),
      },
      { text: plan('（二）建设工作站。由区市场监管局会同区科委组织实施。') },
      { text: plan('（二）工作目标\n到2028年达到100家。\n附件：重点任务分工表') },
    ],
    fail: [
      {
        text: plan('（二）工作目标\n到2028年达到100家。'),
        finds: ['河西区知识产权服务业行动计划（2026—2028年）'],
      },
      {
        text: '南山区2027年知识产权工作要点\n一、开展培训。组织培训。\n二、加强监管。开展检查。\n三、做好宣传。举办活动。',
        finds: ['南山区2027年知识产权工作要点'],
      },
    ],
  },
};
