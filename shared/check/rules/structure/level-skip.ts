import { formatMarker } from '../../../model/numbering.ts';
import type { Clause, MarkerStyle } from '../../../model/policy.ts';
import { type SkippedLevel, skippedLevels } from '../../numbering/skips.ts';
import type { Fix, Found, Rule } from '../../types.ts';

/** 三、 with 1. right below it where the other parts have （一）. */
export const levelSkip: Rule = {
  id: 'level-skip',
  name: '层次跳级',
  group: 'structure',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.3',
  about: '层次序数依次使用；同类各部分之下用同一层次的序号，不得越过一级。',
  scope: 'document',
  find: ({ policy }) => skippedLevels(policy).map(foundFor),
  examples: {
    pass: [
      {
        text: '一、提升质量\n1.开展培训。……\n2.加强评价。……\n二、拓展服务\n3.建设平台。……\n4.对接园区。……',
      },
      {
        text: '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n二、资助标准\n按照下列标准给予资助：\n1.国际标准不超过50万元；\n2.国家标准不超过30万元。\n三、集聚人才\n（一）支持引进。……\n（二）支持培养。……',
      },
      {
        text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　下列事项适用本办法：\n（一）机构认定；\n（二）资金申报。\n第二章　附则\n第三条　本办法自发布之日起施行。',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n二、集聚人才\n1.支持引进。……\n2.支持培养。……\n三、优化环境\n（一）加强监管。……\n（二）强化自律。……',
        finds: ['1.'],
        fixed:
          '一、培育机构\n（一）支持落户。……\n（二）支持发展。……\n二、集聚人才\n（一）支持引进。……\n（二）支持培养。……\n三、优化环境\n（一）加强监管。……\n（二）强化自律。……',
      },
      {
        text: '一、主要任务\n（一）培育机构\n1.支持落户。……\n2.支持发展。……\n（二）集聚人才\n（1）支持引进。……\n（2）支持培养。……\n（三）优化环境\n1.加强监管。……\n2.强化自律。……\n二、保障措施\n加强领导。',
        finds: ['（1）'],
        fixed:
          '一、主要任务\n（一）培育机构\n1.支持落户。……\n2.支持发展。……\n（二）集聚人才\n1.支持引进。……\n2.支持培养。……\n（三）优化环境\n1.加强监管。……\n2.强化自律。……\n二、保障措施\n加强领导。',
      },
      {
        text: '第一条　申报机构应当符合下列条件：\n（一）依法登记；\n（二）信用良好。\n第二条　资助按照下列标准给予：\n1.国际标准不超过50万元；\n2.国家标准不超过30万元。\n第三条　申报材料包括：\n（一）申报表；\n（二）营业执照。',
        finds: ['1.'],
        fixed:
          '第一条　申报机构应当符合下列条件：\n（一）依法登记；\n（二）信用良好。\n第二条　资助按照下列标准给予：\n（一）国际标准不超过50万元；\n（二）国家标准不超过30万元。\n第三条　申报材料包括：\n（一）申报表；\n（二）营业执照。',
      },
    ],
  },
};

function foundFor({ parent, items: [first, ...others], usual, sure }: SkippedLevel): Found {
  const should = formatMarker(usual, 1);
  const items: readonly Clause[] = [first, ...others];
  const plain = items.every(({ children }) => children.length === 0);
  const item = parent.style === 'article';
  return {
    span: first.markerSpan,
    related: others.map(({ markerSpan }) => markerSpan),
    ...(!sure && { severity: 'warning' }),
    ...(item && { basis: '实务', citation: '条文起草惯例：条下分项用（一）（二）' }),
    message: `“${parent.marker}”之下直接用“${first.marker}”，其他${item ? '各条' : '部分'}用“${should}”，层次跳级，应改为“${should}”等。`,
    ...(plain && { fix: fixFor(items, usual) }),
  };
}

const fixFor = (items: readonly Clause[], style: MarkerStyle): Fix => ({
  title: `改为“${formatMarker(style, 1)}”等序号`,
  edits: items.map(({ markerSpan, number }) => ({
    ...markerSpan,
    insert: formatMarker(style, Math.floor(number)),
  })),
  safe: false,
});
