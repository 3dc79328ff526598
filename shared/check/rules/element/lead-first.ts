import { DUTIES } from '../../elements/citations.ts';
import { dutiesOf } from '../../elements/duties.ts';
import type { Found, Rule } from '../../types.ts';

export const leadFirst: Rule = {
  id: 'lead-first',
  name: '牵头单位未在前',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: DUTIES,
  about: '责任单位中牵头单位是否写在配合单位之前。',
  scope: 'document',
  find: (draft) =>
    dutiesOf(draft)
      .filter(({ reversed }) => reversed)
      .map(
        ({ span }): Found => ({
          span,
          message: '配合单位写在牵头单位之前，宜把牵头单位写在前面。',
        }),
      ),
  examples: {
    pass: [
      { text: '（一）培育机构。遴选机构。（区市场监管局牵头，区财政局配合）' },
      { text: '1.培育机构。遴选机构。（牵头单位：区市场监管局；配合单位：区科委、区财政局）' },
      { text: '第一条 遴选机构。（责任单位：区市场监管局、区财政局）' },
      {
        text: '（一）培育机构。遴选机构。（区科委牵头，区财政局配合；区数据局牵头，区教育局配合）',
      },
    ],
    fail: [
      {
        text: '（一）培育机构。遴选机构。（区财政局配合，区市场监管局牵头）',
        finds: ['区财政局配合，区市场监管局牵头'],
      },
      {
        text: '1.培育机构。遴选机构。（配合单位：区科委；牵头单位：区市场监管局）',
        finds: ['区科委；牵头单位：区市场监管局'],
      },
    ],
  },
};
