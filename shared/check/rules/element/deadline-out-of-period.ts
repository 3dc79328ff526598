import { clauseAt } from '../../../model/walk.ts';
import { lastYearOf } from '../../cited/period.ts';
import type { Draft } from '../../draft.ts';
import { PLAN } from '../../elements/citations.ts';
import { plan } from '../../elements/documents.ts';
import { setTimes } from '../../jurisdiction/deadlines.ts';
import type { Found, Rule } from '../../types.ts';

export const deadlineOutOfPeriod: Rule = {
  id: 'deadline-out-of-period',
  name: '完成时限超出计划期',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: PLAN,
  about: '标题写明年限的计划、方案，任务的完成时限是否在年限以内。',
  scope: 'document',
  find: (draft) => {
    const year = lastYearOfDraft(draft);
    if (year === null) return [];
    return draft.paragraphs.flatMap(({ paragraph, at }) =>
      setTimes(paragraph)
        .filter(({ last }) => Number(last.slice(0, 4)) > year)
        .filter(({ from, to }) => isDeadline(paragraph.text, from, to))
        .filter(({ from }) => !isVision(draft, at + from))
        .map(({ from, to }): Found => {
          const words = paragraph.text.slice(from, to);
          return {
            span: { from: at + from, to: at + to },
            message: `完成时限“${words}”超出标题写明的期限（到${year}年），请核对。`,
          };
        }),
    );
  },
  examples: {
    pass: [
      {
        text: plan(
          '（二）建设平台。汇集数据。（责任单位：区数据局；完成时限：2028年12月底）\n（三）建设工作站。2027年6月底前覆盖园区。',
        ),
      },
      {
        text: plan(
          '（二）建设平台。落实《纲要（2021—2035年）》，到2035年远景目标基本实现。（完成时限：持续推进）',
        ),
      },
      {
        text: '江北区若干措施\n1.建设平台。（完成时限：2031年12月底）\n2.培养人才。组织培训。',
      },
    ],
    fail: [
      {
        text: plan('（二）建设平台。汇集数据。（责任单位：区数据局；完成时限：2029年12月底）'),
        finds: ['2029年12月底'],
      },
      {
        text: '江北区“十五五”知识产权规划\n一、重点任务\n1.建设平台。2031年6月底前建成。\n2.培养人才。组织培训。（区人社局；2030年底）',
        finds: ['2031年6月底前'],
      },
    ],
  },
};

const lastYearOfDraft = ({ policy }: Draft): number | null =>
  lastYearOf(policy.title ?? policy.notice?.title ?? '');

/** A time in a note, or one with 前; 到2035年 looks ahead. */
const isDeadline = (text: string, from: number, to: number): boolean =>
  text.slice(from, to).endsWith('前') ||
  /[（(；;：:]\s?$/.test(text.slice(Math.max(0, from - 2), from));

const isVision = ({ policy }: Draft, at: number): boolean =>
  /目标|愿景|展望/.test(clauseAt(policy.clauses, at)?.heading ?? '');
