import { ANATOMY } from '../../elements/citations.ts';
import { measures } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import { openPromises } from '../../elements/promises.ts';
import type { Found, Rule } from '../../types.ts';

export const missingStandard: Rule = {
  id: 'missing-standard',
  name: '缺支持标准',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: ANATOMY,
  about: '承诺给予奖励、资助、补贴的措施是否写明金额、比例或依据什么标准。',
  scope: 'document',
  find: (draft) => {
    const { family, grants, has } = groundOf(draft);
    // A plan names the direction; how much is said by the measures that carry it out.
    if (!grants || family === 'plan' || family === 'points') return [];
    const severity = has('amounts') ? 'warning' : 'info';
    return openPromises(draft.paragraphs).map(
      (span): Found => ({
        span,
        severity,
        message:
          '承诺给予资金支持，没有写明金额、比例或依据的标准，宜写明“最高不超过……万元”或“按照……规定执行”。',
      }),
    );
  },
  examples: {
    pass: [
      { text: '（一）支持认证。对通过认证的机构，给予一次性奖励10万元。' },
      { text: '第三条 对服务机构参加展会的，按照有关规定给予补贴。' },
      {
        text: '1.支持标准研制。对主导制定标准的机构，给予一次性资助：\n（1）国际标准每项不超过50万元；\n（2）国家标准每项不超过30万元。',
      },
      { text: '（四）避免重复。已获市级资助的项目，不再给予资助。' },
      { text: '第八条 经评审、公示无异议的，由区财政局给予资助。' },
      { text: '（二）支持融资。对企业质押融资，给予贴息，具体标准另行制定。' },
      { text: '（三）表扬先进。对表现突出的机构给予表扬和宣传奖励之外的支持。' },
    ],
    fail: [
      {
        text: '（一）支持认证。对通过认证的机构，给予一次性奖励。（责任单位：区市场监管局）',
        finds: ['给予一次性奖励'],
      },
      {
        text: measures('（四）支持展会。对服务机构参加展会的，给予展位费补贴。'),
        finds: ['给予展位费补贴'],
      },
      {
        text: '第三条 区级财政对知识产权质押融资给予贴息。\n第四条 对海外维权，给予最高30万元资助。',
        finds: ['给予贴息'],
      },
    ],
  },
};
