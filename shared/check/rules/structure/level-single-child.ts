import type { Clause } from '../../../model/policy.ts';
import { countedUnder } from '../../../text/numbering/counted.ts';
import { runsOn } from '../../../text/numbering/series.ts';
import type { Found, Rule } from '../../types.ts';

/**
 * A level with one item. 条 are counted through the whole text and may stand alone in their chapter,
 * and so may a 1. that is counted on from part to part.
 */
export const levelSingleChild: Rule = {
  id: 'level-single-child',
  name: '单一子项',
  group: 'structure',
  severity: 'warning',
  basis: '实务',
  citation: '起草惯例：分层至少两项（层次序数见GB/T 9704-2012 7.3.3）',
  about: '一个层次之下只有一项时不另编序号。',
  scope: 'document',
  find: ({ policy }) =>
    [...countedUnder(policy)].flatMap(([parent, [only, ...others]]) => {
      if (parent === null || only === undefined || others.length > 0) return [];
      const { clause, style } = only;
      if (style === 'article' || clause.number !== 1 || runsOn(policy, style)) return [];
      return [foundFor(parent, clause)];
    }),
  examples: {
    pass: [
      {
        text: '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n二、集聚人才\n加强培养，支持引进。',
      },
      {
        text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第二章　附则\n第三条　本办法自发布之日起施行。',
      },
      {
        text: '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n3.建设平台。……\n三、优化环境\n4.加强监管。……\n5.强化自律。……',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n（一）支持落户。……\n（二）支持发展。对首次入选的机构，按照下列标准资助：\n1.最高不超过30万元。\n（三）支持并购。……\n二、集聚人才\n加强培养。',
        finds: ['1.'],
        fixed:
          '一、培育机构\n（一）支持落户。……\n（二）支持发展。对首次入选的机构，按照下列标准资助：\n最高不超过30万元。\n（三）支持并购。……\n二、集聚人才\n加强培养。',
      },
      {
        text: '一、总体要求\n（一）指导思想。坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持运用。……\n三、保障措施\n（一）加强领导。……\n（二）强化督查。……',
        finds: ['（一）'],
        fixed:
          '一、总体要求\n指导思想。坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持运用。……\n三、保障措施\n（一）加强领导。……\n（二）强化督查。……',
      },
    ],
  },
};

const foundFor = (parent: Clause, { marker, markerSpan }: Clause): Found => ({
  span: markerSpan,
  message: `“${parent.marker}”之下只有“${marker}”一项，没有下一项，单一子项不编序号，请删去序号或补上其他各项。`,
  fix: { title: `删去“${marker}”`, edits: [{ ...markerSpan, insert: '' }], safe: false },
});
