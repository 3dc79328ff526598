import type { Policy } from '../../../model/policy.ts';
import { withNumber } from '../../../text/numbering/printed.ts';
import { type Fault, faultsOf } from '../../numbering/faults.ts';
import { renumbering } from '../../numbering/renumber.ts';
import type { Found, Rule } from '../../types.ts';

/** A doubled number is one fault: what is counted on behind it is not wrong as well. */
export const numberDuplicate: Rule = {
  id: 'number-duplicate',
  name: '序号重复',
  group: 'structure',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.3',
  about: '同一层次的序号不得重复；全文连续编号的，跨部分也不得重复。',
  scope: 'document',
  find: ({ policy }) =>
    faultsOf(policy)
      .filter(({ kind }) => kind === 'duplicate')
      .map((fault) => foundFor(fault, policy)),
  examples: {
    pass: [
      {
        text: '一、完善服务体系\n（一）培育机构。……\n（二）引进人才。……\n二、优化环境\n（一）加强监管。……\n（二）强化自律。……',
      },
      {
        text: '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n3.建设平台。……\n4.对接园区。……',
      },
      {
        text: '第五条　下列案件由本庭审理：\n（一）专利案件；\n（二）商标案件。\n前款规定以外的下列案件，也由本庭审理：\n（一）重大案件；\n（二）指定案件。\n第六条　本规定自发布之日起施行。',
      },
      {
        text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二章　申报\n第二条　申报人应当具备下列条件：\n（一）依法登记；\n（二）信用良好。\n第二条之一　申报材料应当真实。\n第三条　申报每年一次。',
      },
    ],
    fail: [
      {
        text: '一、总体要求\n坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持运用。……\n（二）支持保护。……\n（三）支持服务。……\n三、保障措施\n加强领导。',
        finds: ['（二）'],
        fixed:
          '一、总体要求\n坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持运用。……\n（三）支持保护。……\n（四）支持服务。……\n三、保障措施\n加强领导。',
      },
      {
        text: '第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第三条　申报每年一次。\n第三条　评审应当公开。\n第五条　本办法自发布之日起施行。',
        finds: ['第三条'],
        fixed:
          '第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第三条　申报每年一次。\n第四条　评审应当公开。\n第五条　本办法自发布之日起施行。',
      },
      {
        text: '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n2.建设平台。……\n3.对接园区。……\n三、优化环境\n4.加强监管。……',
        finds: ['2.'],
        fixed:
          '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n3.建设平台。……\n4.对接园区。……\n三、优化环境\n5.加强监管。……',
      },
      {
        text: '第一条　为了规范管理，制定本办法。\n第二条　申报每年一次。\n第二条　评审应当公开。\n第三条　申报人应当依法登记。\n第四条　不符合第三条规定的，不予受理。',
        finds: ['第二条'],
        fixed:
          '第一条　为了规范管理，制定本办法。\n第二条　申报每年一次。\n第三条　评审应当公开。\n第四条　申报人应当依法登记。\n第五条　不符合第四条规定的，不予受理。',
      },
    ],
  },
};

function foundFor(fault: Fault, policy: Policy): Found {
  const { clause, expected, other, series } = fault;
  const fix = renumbering(fault, policy);
  return {
    span: clause.markerSpan,
    ...(other !== null && { related: [other.markerSpan] }),
    message: `“${clause.marker}”在${series.runsOn ? '连续编号中' : '本级'}出现两次，此处应为“${withNumber(clause, expected)}”。`,
    ...(fix !== null && { fix }),
  };
}
