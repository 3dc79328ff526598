import { introducedCount, listedCounts } from '../../amounts/counted.ts';
import { placedSpan } from '../../amounts/grants.ts';
import { listsOf } from '../../amounts/lists.ts';
import type { Found, Rule } from '../../types.ts';

export const countMismatch: Rule = {
  id: 'count-mismatch',
  name: '列举项数不符',
  group: 'amount',
  severity: 'warning',
  basis: '实务',
  citation: '写明的项数与列举的项数一致',
  about: '“以下三项”“等十二条”“四轮驱动”等写明的数目与列举的项数一致。',
  scope: 'document',
  find: (draft) => [
    ...draft.paragraphs.flatMap((placed) =>
      listedCounts(placed.paragraph).map(
        ({ number, listed, words }): Found => ({
          span: placedSpan(placed, number),
          severity: 'info',
          message: `“${words}”之前列举了${listed}项，与写明的数目不符，请核对。`,
        }),
      ),
    ),
    ...listsOf(draft).flatMap(({ intro, items }): readonly Found[] => {
      const said = introducedCount(intro.paragraph);
      if (said === null || said.count === items.length) return [];
      return [
        {
          span: placedSpan(intro, said.number),
          message: `写明“${said.words}”，下面列举了${items.length}项，请核对数目。`,
        },
      ];
    }),
  ],
  examples: {
    pass: [
      {
        text: '（一）聚焦信创、集成电路、车联网、生物医药、中医药、新能源、新材料、航空航天、高端装备、汽车及新能源汽车、绿色石化、轻工等十二条重点产业链。',
      },
      { text: '二、形成司法保护、行政保护、仲裁调解、社会监督“四轮驱动”的保护体系。' },
      { text: '第三条 支持信创、集成电路等十二条重点产业链。' },
      { text: '四、支持包括以下三项：\n1.专利导航；\n2.预警分析；\n3.价值评估。' },
      { text: '5.推进专利、商标、版权服务和三项改革。' },
      { text: '（六）为企业提供专利、商标、版权等领域的检索、预警两类服务。' },
    ],
    fail: [
      {
        text: '第四条 申报材料包括以下三项：\n（一）申请表；\n（二）营业执照；\n（三）合同；\n（四）发票。',
        finds: ['以下三项'],
      },
      {
        text: '（二）形成司法保护、行政保护、社会监督“四轮驱动”的保护体系。',
        finds: ['“四轮驱动”'],
      },
      {
        text: '3.聚焦信创、集成电路、车联网、生物医药、中医药等四条重点产业链。',
        finds: ['四条'],
      },
    ],
  },
};
