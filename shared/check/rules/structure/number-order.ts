import type { Policy } from '../../../model/policy.ts';
import { withNumber } from '../../../text/numbering/printed.ts';
import { type Fault, faultsOf } from '../../numbering/faults.ts';
import { renumbering } from '../../numbering/renumber.ts';
import type { Found, Rule } from '../../types.ts';

/** A number smaller than the one before it, most often two clauses that changed places. */
export const numberOrder: Rule = {
  id: 'number-order',
  name: '序号倒置',
  group: 'structure',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.3',
  about: '同一层次的序号由小到大排列，不得倒置。',
  scope: 'document',
  find: ({ policy }) =>
    faultsOf(policy)
      .filter(({ kind }) => kind === 'order')
      .map((fault) => foundFor(fault, policy)),
  examples: {
    pass: [
      {
        text: '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n二、集聚人才\n（一）支持引进。……\n（二）支持培养。……',
      },
      {
        text: '第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第三条　本办法自发布之日起施行。',
      },
      {
        text: '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n3.建设平台。……\n4.对接园区。……\n三、强化保障\n5.加强领导。……',
      },
    ],
    fail: [
      {
        text: '一、总体要求\n坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（三）支持保护。……\n（二）支持运用。……\n（四）支持服务。……',
        finds: ['（二）'],
        fixed:
          '一、总体要求\n坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持保护。……\n（三）支持运用。……\n（四）支持服务。……',
      },
      {
        text: '第一条　为了规范管理，制定本办法。\n第三条　申报每年一次。\n第二条　本办法适用于本区。\n第四条　本办法自发布之日起施行。',
        finds: ['第二条'],
        fixed:
          '第一条　为了规范管理，制定本办法。\n第二条　申报每年一次。\n第三条　本办法适用于本区。\n第四条　本办法自发布之日起施行。',
      },
    ],
  },
};

function foundFor(fault: Fault, policy: Policy): Found {
  const { clause, before, other, expected, alone } = fault;
  const fix = renumbering(fault, policy);
  const swapped = alone && other !== null;
  const todo = swapped ? '请按顺序排列' : `此处应为“${withNumber(clause, expected)}”`;
  return {
    span: clause.markerSpan,
    ...(other !== null && { related: [other.markerSpan] }),
    message: `“${clause.marker}”排在“${before?.marker ?? ''}”之后，序号倒置，${todo}。`,
    ...(fix !== null && { fix }),
  };
}
