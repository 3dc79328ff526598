import { inChinese } from '../../dates/calendar.ts';
import { measures } from '../../elements/documents.ts';
import { termsOfDraft } from '../../terms/of-draft.ts';
import type { Found, Rule } from '../../types.ts';

export const effectiveBeforeDate: Rule = {
  id: 'effective-before-date',
  name: '施行早于成文',
  group: 'element',
  severity: 'error',
  basis: '一般',
  citation: '规范性文件不溯及既往，施行日期不早于成文日期（通例）',
  about: '施行日期是否早于成文日期；尚无成文日期时，是否已经过去。',
  scope: 'document',
  find: (draft, { today }) => {
    const { issuedOn, docNumber } = draft.policy;
    // 2018年12月3日…通过 below the title: a text that was published, whatever it is checked for.
    const promulgated = draft.paragraphs.some(({ paragraph }) => paragraph.role === 'subtitle');
    return termsOfDraft(draft).effects.flatMap(({ start, from, to }): Found[] => {
      if (start.kind !== 'day') return [];
      const span = { from, to };
      if (issuedOn !== null) {
        if (start.latest >= issuedOn) return [];
        return [
          {
            span,
            message: `施行日期${inChinese(start.day)}早于成文日期${inChinese(issuedOn)}，请核对。`,
          },
        ];
      }
      if (docNumber !== null || promulgated || start.latest >= today) return [];
      return [
        {
          span,
          severity: 'info',
          message: `施行日期${inChinese(start.day)}已经过去，尚未印发的文件应晚于成文日期，请核对。`,
        },
      ];
    });
  },
  examples: {
    pass: [
      {
        text: measures(
          '（四）附则。本措施自2027年2月1日起施行。',
          '江北区人民政府',
          '2027年1月10日',
        ),
      },
      {
        text: measures(
          '（四）附则。本措施自2027年1月10日起施行。',
          '江北区人民政府',
          '2027年1月10日',
        ),
      },
      { text: measures('（四）附则。本措施自印发之日起施行。', '江北区人民政府', '2027年1月10日') },
      {
        text: measures('（四）附则。本措施自2027年1月起施行。', '江北区人民政府', '2027年1月10日'),
      },
      { text: '五、《江北区专利资助办法》自2021年1月1日起施行，取得明显成效。' },
    ],
    fail: [
      {
        text: measures(
          '（四）附则。本措施自2027年1月1日起施行。',
          '江北区人民政府',
          '2027年1月10日',
        ),
        finds: ['自2027年1月1日起施行'],
      },
      {
        text: measures(
          '（四）附则。本措施于二〇二六年十二月一日起实施。',
          '江北区人民政府',
          '二〇二七年一月十日',
        ),
        finds: ['于二〇二六年十二月一日起实施'],
      },
      {
        text: '八、本措施自2024年1月1日起施行，有效期5年。',
        finds: ['自2024年1月1日起施行'],
      },
    ],
  },
};
