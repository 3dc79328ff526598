import { DUTIES } from '../../elements/citations.ts';
import { dutiesOf } from '../../elements/duties.ts';
import type { Found, Rule } from '../../types.ts';

export const leadSeveral: Rule = {
  id: 'lead-several',
  name: '牵头单位不止一个',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: DUTIES,
  about: '一项措施是否有两个以上牵头单位；全文只报一次。',
  scope: 'document',
  find: (draft) => {
    const several = dutiesOf(draft).filter(({ leading }) => leading > 1);
    const [first] = several;
    if (first === undefined) return [];
    const found: Found = {
      span: first.span,
      related: several.slice(1).map(({ span }) => span),
      message: `${several.length > 1 ? `有${several.length}项措施` : '该项措施'}写了两个以上牵头单位，宜明确一个牵头单位，其余改为配合。`,
    };
    return [found];
  },
  examples: {
    pass: [
      { text: '（一）培育机构。遴选机构。（区市场监管局牵头，区财政局、区科委配合）' },
      { text: '1.培育机构。遴选机构。（责任单位：区市场监管局、区财政局）' },
      { text: '第一条 遴选机构。（牵头单位：区市场监管局；配合单位：区科委、区财政局）' },
      { text: '三、培养人才。组织培训。（区教育局、区财政局配合，区人社局牵头）' },
      { text: '第一条 遴选机构。（配合单位：区科委、区财政局；牵头单位：区市场监管局）' },
    ],
    fail: [
      {
        text: '（一）培育机构。遴选机构。（区市场监管局、区科委牵头，区财政局配合）',
        finds: ['区市场监管局、区科委牵头，区财政局配合'],
      },
      {
        text: '1.甲。遴选机构。（牵头单位：区科委、区商务委；配合单位：区财政局）\n2.乙。组织培训。（区教育局、区人社局牵头）',
        finds: ['区科委、区商务委；配合单位：区财政局'],
      },
    ],
  },
};
