import { PLAN } from '../../elements/citations.ts';
import { lackingOf } from '../../elements/lacking.ts';
import { measuresOf } from '../../elements/measures.ts';
import { firstWords, nameOf } from '../../elements/place.ts';
import type { Found, Rule } from '../../types.ts';

export const missingDeadline: Rule = {
  id: 'missing-deadline',
  name: '缺完成时限',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: PLAN,
  about: '多数任务写了完成时限时，其余任务是否也写了。',
  yieldsTo: ['clause-empty'],
  scope: 'document',
  find: ({ policy }) => {
    if (!measuresOf(policy).some(({ deadline }) => deadline)) return [];
    const { without, having } = lackingOf(measuresOf(policy), ({ deadline }) => deadline);
    return without.map(
      ({ clause }): Found => ({
        span: firstWords(policy.source, clause),
        message: `“${nameOf(clause, policy.source)}”没有写完成时限（其他${having}项都有），宜补写“完成时限：……”。`,
      }),
    );
  },
  examples: {
    pass: [
      {
        text: '1.培育机构。（责任单位：区市场监管局；完成时限：2027年12月底）\n2.培养人才。（责任单位：区人社局；完成时限：持续推进）\n3.加强监管。（责任单位：区市场监管局；完成时限：2027年6月底）',
      },
      {
        text: '（一）培育机构。（责任单位：区市场监管局）\n（二）培养人才。（责任单位：区人社局）\n（三）加强监管。（责任单位：区市场监管局；完成时限：2027年6月底）',
      },
      {
        text: '第一条 建设工作站。（2027年底前完成）\n第二条 开展培训。（持续推进）\n第三条 本方案自印发之日起施行。',
      },
    ],
    fail: [
      {
        text: '1.培育机构。（责任单位：区市场监管局；完成时限：2027年12月底）\n2.培养人才。（责任单位：区人社局）\n3.加强监管。（责任单位：区市场监管局；完成时限：2027年6月底）',
        finds: ['培养人才'],
      },
      {
        text: '一、重点任务\n（一）建设服务大厅。设立窗口。（责任单位：区政务服务办；完成时限：2027年3月底）\n（二）建设数据库。汇集数据。（责任单位：区数据局；完成时限：2027年9月底）\n（三）建设工作站。覆盖园区。（责任单位：区科委）',
        finds: ['建设工作站'],
      },
    ],
  },
};
