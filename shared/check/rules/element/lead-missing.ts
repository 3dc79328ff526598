import { DUTIES } from '../../elements/citations.ts';
import { dutiesOf } from '../../elements/duties.ts';
import type { Found, Rule } from '../../types.ts';

/** So many notes must mark 牵头 before others lack it. */
const LEAST = 2;

export const leadMissing: Rule = {
  id: 'lead-missing',
  name: '未标明牵头单位',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: DUTIES,
  about: '多数措施标明牵头单位时，有多个责任单位的其他措施是否也标明。',
  scope: 'document',
  find: (draft) => {
    const duties = dutiesOf(draft).filter(({ bodies }) => bodies.length > 1);
    const without = duties.filter(({ leads, shared }) => !leads && !shared);
    const having = duties.filter(({ leads }) => leads).length;
    if (having < LEAST || having < 2 * without.length) return [];
    return without.map(
      ({ span }): Found => ({
        span,
        message: '有多个责任单位而没有标明牵头单位（其他措施已标明），宜写明由谁牵头。',
      }),
    );
  },
  examples: {
    pass: [
      { text: '1.甲。遴选机构。（区市场监管局、区科委）\n2.乙。组织培训。（区人社局、区教育局）' },
      {
        text: '1.甲。遴选机构。（区科委牵头，区财政局配合）\n2.乙。组织培训。（区商务委牵头，区教育局配合）\n3.丙。加强监管。（区市场监管局负责）',
      },
      {
        text: '1.甲。遴选机构。（区科委牵头，区财政局配合）\n2.乙。组织培训。（区商务委牵头，区教育局配合）\n3.丙。开放场景。（区科委、区数据局按职责分工负责）',
      },
      {
        text: '1.甲。遴选机构。（区科委牵头，区财政局配合）\n2.乙。组织培训。（区人社局、区教育局）\n3.丙。加强监管。（区公安分局、区法院）',
      },
    ],
    fail: [
      {
        text: '1.甲。遴选机构。（区科委牵头，区财政局配合）\n2.乙。组织培训。（区商务委牵头，区教育局配合）\n3.丙。加强监管。（区市场监管局、区公安分局）',
        finds: ['区市场监管局、区公安分局'],
      },
      {
        text: '（一）甲。遴选机构。（牵头单位：区科委；配合单位：区财政局）\n（二）乙。组织培训。（责任单位：区人社局、区教育局）\n（三）丙。加强监管。（牵头单位：区商务委；配合单位：区司法局）',
        finds: ['区人社局、区教育局'],
      },
    ],
  },
};
