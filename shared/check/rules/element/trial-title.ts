import { termsOfDraft } from '../../terms/of-draft.ts';
import { isTrial } from '../../terms/trial.ts';
import type { Found, Rule } from '../../types.ts';

const draft = (title: string, last: string): string =>
  `${title}\n为促进发展，制定本措施。\n一、支持机构。遴选一批机构。\n二、培养人才。组织培训。\n三、附则。${last}`;

export const trialTitle: Rule = {
  id: 'trial-title',
  name: '试行未在标题标明',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: '试行、暂行文件在标题中标明',
  about: '正文说试行、暂行时，标题是否标明。',
  scope: 'document',
  find: (one) => {
    const { policy } = one;
    const { terms } = termsOfDraft(one);
    if (terms.length === 0 || policy.title === null || isTrial(policy)) return [];
    return terms.flatMap((term): Found[] =>
      term.kind === 'years' && term.trial
        ? [
            {
              span: { from: term.from, to: term.to },
              message: '正文写明试行，标题没有标明，宜在标题末加“（试行）”，或改写为有效期。',
            },
          ]
        : [],
    );
  },
  examples: {
    pass: [
      { text: draft('江北区服务业若干措施（试行）', '本措施自印发之日起试行2年。') },
      { text: draft('江北区专利资助暂行办法', '本办法暂行两年。') },
      { text: draft('江北区服务业若干措施', '本措施自印发之日起施行，有效期2年。') },
      { text: '三、附则。本措施试行两年。' },
    ],
    fail: [
      {
        text: draft('江北区服务业若干措施', '本措施自2027年1月1日起试行，试行期2年。'),
        finds: ['试行期2年'],
      },
      { text: draft('江北区专利资助办法', '本办法试行一年。'), finds: ['试行一年'] },
    ],
  },
};
