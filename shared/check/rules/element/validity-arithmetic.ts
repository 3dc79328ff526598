import { addYears, inChinese, lastDay } from '../../dates/calendar.ts';
import { measures, rulesOf } from '../../elements/documents.ts';
import { dayOfEffect, ownEffect, termsOfDraft } from '../../terms/of-draft.ts';
import type { Found, Rule } from '../../types.ts';

export const validityArithmetic: Rule = {
  id: 'validity-arithmetic',
  name: '有效期算术不符',
  group: 'element',
  severity: 'error',
  basis: '实务',
  citation: '施行日期、有效期年数与届满日期前后一致',
  about: '施行日期、有效期年数和届满日期是否对得上。',
  scope: 'document',
  find: (draft) => {
    const terms = termsOfDraft(draft);
    const effect = ownEffect(terms);
    const start = effect === null ? null : dayOfEffect(effect.start, draft.policy.issuedOn);
    const count = terms.terms.find((term) => term.kind === 'years');
    return terms.terms.flatMap((term): Found[] => {
      if (term.kind !== 'until') return [];
      const span = { from: term.from, to: term.to };
      const from = start ?? term.since;
      if (from === null) return [];
      if (term.until <= from) {
        return [{ span, message: `有效期届满日期不晚于施行日期${inChinese(from)}，请核对。` }];
      }
      if (start !== null && term.since !== null && term.since !== start) {
        return [
          {
            span,
            message: `有效期的起始日期${inChinese(term.since)}与施行日期${inChinese(start)}不一致，请核对。`,
          },
        ];
      }
      if (count === undefined) return [];
      const last = lastDay(from, count.years);
      if (term.until === last || term.until === addYears(from, count.years)) return [];
      return [
        {
          span,
          related: [{ from: count.from, to: count.to }],
          message: `自${inChinese(from)}起${count.years}年应至${inChinese(last)}，与此处不符，请核对。`,
        },
      ];
    });
  },
  examples: {
    pass: [
      {
        text: measures('（四）附则。本措施自2027年1月1日起施行，有效期5年，至2031年12月31日止。'),
      },
      { text: rulesOf('第四条 本办法自2027年3月1日起施行，有效期3年，至2030年3月1日。') },
      { text: '六、本措施自印发之日起施行，有效期至2029年12月31日。' },
      {
        text: '六、本措施自2027年1月1日起施行，有效期自2027年1月1日至2029年12月31日。',
      },
    ],
    fail: [
      {
        text: measures('（四）附则。本措施自2027年1月1日起施行，有效期3年，至2031年12月31日止。'),
        finds: ['至2031年12月31日'],
      },
      {
        text: rulesOf('第四条 本办法自2027年3月1日起施行，有效期至2026年12月31日。'),
        finds: ['有效期至2026年12月31日'],
      },
      {
        text: '八、本措施自2027年3月1日起施行，有效期为2027年1月1日至2029年12月31日。',
        finds: ['有效期为2027年1月1日至2029年12月31日'],
      },
    ],
  },
};
