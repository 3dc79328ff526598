import type { Clause, Policy } from '../../../model/policy.ts';
import { withNumber } from '../../../text/numbering/printed.ts';
import { type Fault, faultsOf } from '../../numbering/faults.ts';
import { renumbering } from '../../numbering/renumber.ts';
import type { Found, Rule } from '../../types.ts';

/** Numbers left out, also at the beginning of a list. */
export const numberJump: Rule = {
  id: 'number-jump',
  name: '序号跳号',
  group: 'structure',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.3',
  about: '同一层次的序号从一起依次连续，中间不得缺号。',
  scope: 'document',
  find: ({ policy }) =>
    faultsOf(policy)
      .filter(({ kind }) => kind === 'jump')
      .map((fault) => foundFor(fault, policy)),
  examples: {
    pass: [
      {
        text: '一、指导思想\n坚持高质量发展。\n二、主要任务\n（一）提升能力\n1.引进机构。……\n2.培养人才。……\n（二）融入产业\n3.服务园区。……\n4.服务企业。……\n三、保障措施\n（一）加强领导。……\n（二）强化督查。……',
      },
      {
        text: '一、完善体系\n（一）建设平台。……\n（二）引进机构。……\n二、要素保障\n（三）强化算力。……\n（四）汇聚数据。……\n三、资本支撑\n（五）股权投资。……',
      },
      {
        text: '一、支持标准\n（一）对主导制定标准的单位，按照下列标准给予资助：\n1.国际标准不超过50万元；\n2.国家标准不超过30万元。\n（二）对获奖单位给予奖励。',
      },
    ],
    fail: [
      {
        text: '一、总体要求\n坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持运用。……\n（四）支持保护。……\n（五）支持服务。……\n三、保障措施\n加强领导。',
        finds: ['（四）'],
        fixed:
          '一、总体要求\n坚持需求导向。\n二、主要任务\n（一）支持创造。……\n（二）支持运用。……\n（三）支持保护。……\n（四）支持服务。……\n三、保障措施\n加强领导。',
      },
      {
        text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第二章　申报\n第四条　申报每年一次。\n第五条　评审应当公开。',
        finds: ['第四条'],
        fixed:
          '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本区。\n第二章　申报\n第三条　申报每年一次。\n第四条　评审应当公开。',
      },
      {
        text: '一、完善体系\n（一）建设平台。……\n（二）引进机构。……\n二、优化环境\n（二）加强监管。……\n（三）强化自律。……\n三、保障措施\n（一）加强领导。……\n（二）强化督查。……',
        finds: ['（二）'],
        fixed:
          '一、完善体系\n（一）建设平台。……\n（二）引进机构。……\n二、优化环境\n（一）加强监管。……\n（二）强化自律。……\n三、保障措施\n（一）加强领导。……\n（二）强化督查。……',
      },
    ],
  },
};

function foundFor(fault: Fault, policy: Policy): Found {
  const { clause, expected, before } = fault;
  const should = withNumber(clause, expected);
  const behind = before === null ? '本级序号从' : `“${before.marker}”之后直接为`;
  const begins = before === null ? '起' : '';
  const fix = renumbering(fault, policy);
  return {
    span: clause.markerSpan,
    message: `${behind}“${clause.marker}”${begins}，缺${missing(clause, expected)}，请补上或改为“${should}”。`,
    ...(fix !== null && { fix }),
  };
}

/** “（四）”, or “（四）”至“（六）”. */
function missing(clause: Clause, expected: number): string {
  const first = `“${withNumber(clause, expected)}”`;
  const last = Math.floor(clause.number) - 1;
  return last <= expected ? first : `${first}至“${withNumber(clause, last)}”`;
}
