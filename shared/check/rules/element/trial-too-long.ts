import { VALIDITY } from '../../elements/citations.ts';
import { thresholdOf } from '../../settings.ts';
import { longerThan } from '../../terms/length.ts';
import { isTrial } from '../../terms/trial.ts';
import type { Found, Rule } from '../../types.ts';

const trial = (last: string, title = '江北区知识产权服务业若干措施（试行）'): string =>
  `${title}\n为促进发展，制定本措施。\n一、支持机构。遴选一批机构。\n二、培养人才。组织培训。\n三、附则。${last}`;

export const trialTooLong: Rule = {
  id: 'trial-too-long',
  name: '试行期过长',
  group: 'element',
  severity: 'warning',
  basis: '一般',
  citation: VALIDITY,
  about: '标明试行、暂行的文件，有效期是否超过规定的年限（默认2年）。',
  yieldsTo: ['validity-arithmetic'],
  thresholds: ['trialYears'],
  scope: 'document',
  find: (draft, { settings, today }) => {
    const most = thresholdOf(settings, 'trialYears');
    const titled = isTrial(draft.policy);
    return longerThan(draft, most, today).flatMap(({ term, byOneDay }): Found[] => {
      if (byOneDay || !(titled || (term.kind === 'years' && term.trial))) return [];
      const { from, to } = term;
      return [
        {
          span: { from, to },
          message: `试行、暂行文件的有效期一般不超过${most}年，请缩短，或去掉“试行”“暂行”。`,
        },
      ];
    });
  },
  examples: {
    pass: [
      { text: trial('本措施自2027年1月1日起试行，有效期至2028年12月31日。') },
      { text: trial('本措施自印发之日起施行，有效期2年。') },
      {
        text: trial(
          '本措施自2027年1月1日起施行，有效期5年。',
          '江北区贯彻《专利代理信用评价管理办法（试行）》若干措施',
        ),
      },
      { text: trial('本措施试行三年。'), settings: { thresholds: { trialYears: 3 } } },
    ],
    fail: [
      {
        text: trial('本措施自2027年1月1日起施行，有效期5年。'),
        finds: ['有效期5年'],
      },
      {
        text: trial(
          '本办法自2027年1月1日起施行，有效期至2029年12月31日。',
          '江北区专利资助暂行办法',
        ),
        finds: ['有效期至2029年12月31日'],
      },
      {
        text: trial('本措施自印发之日起试行三年。', '江北区知识产权服务业若干措施'),
        finds: ['试行三年'],
      },
    ],
  },
};
