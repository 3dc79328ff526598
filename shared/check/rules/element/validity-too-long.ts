import { inChinese, lastDay } from '../../dates/calendar.ts';
import { VALIDITY } from '../../elements/citations.ts';
import { measures, rulesOf } from '../../elements/documents.ts';
import { thresholdOf } from '../../settings.ts';
import { longerThan } from '../../terms/length.ts';
import type { Found, Rule } from '../../types.ts';

export const validityTooLong: Rule = {
  id: 'validity-too-long',
  name: '有效期过长',
  group: 'element',
  severity: 'warning',
  basis: '一般',
  citation: VALIDITY,
  about: '从施行之日到有效期届满是否超过规定的年限（默认5年）。',
  yieldsTo: ['trial-too-long', 'validity-arithmetic'],
  thresholds: ['validityYears'],
  scope: 'document',
  find: (draft, { settings, today }) => {
    const most = thresholdOf(settings, 'validityYears');
    return longerThan(draft, most, today).map(({ term: { from, to }, start, byOneDay }): Found => {
      const span = { from, to };
      const right = start === null ? '' : `，最迟至${inChinese(lastDay(start, most))}`;
      return byOneDay
        ? { span, severity: 'info', message: `有效期比${most}年多一天${right}。` }
        : {
            span,
            message: `有效期超过${most}年，请缩短${right}；确需更长的，在起草说明中写明理由。`,
          };
    });
  },
  examples: {
    pass: [
      { text: measures('（四）附则。本措施自2027年1月1日起施行，有效期至2031年12月31日。') },
      { text: measures('（四）附则。本措施自2028年2月29日起施行，有效期至2033年2月28日。') },
      { text: rulesOf('第四条 本办法自印发之日起施行，有效期5年。') },
      { text: rulesOf('第四条 《江北区人才办法》有效期至2039年12月31日。') },
      { text: '1.认定工作站。工作站认定有效期6年。\n2.商标注册有效期为10年，期满续展。' },
      {
        text: '二、本意见自2027年5月1日起实施，有效期七年。',
        settings: { thresholds: { validityYears: 8 } },
      },
    ],
    fail: [
      {
        text: measures('（四）附则。本措施自2027年1月1日起施行，有效期至2032年12月31日。'),
        finds: ['有效期至2032年12月31日'],
      },
      { text: rulesOf('第四条 本办法自印发之日起施行，有效期六年。'), finds: ['有效期六年'] },
      {
        text: '七、本意见自发布之日起30日后施行，有效期至2035年12月31日。',
        finds: ['有效期至2035年12月31日'],
      },
      {
        text: '六、本政策执行期限为2027年1月1日至2032年1月1日。',
        finds: ['执行期限为2027年1月1日至2032年1月1日'],
      },
    ],
  },
};
