import { asRead } from '../../elements/as-read.ts';
import { ANATOMY } from '../../elements/citations.ts';
import { measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import { perParagraph } from '../../paragraph.ts';
import type { Rule } from '../../types.ts';

/** How it stands with others is said as well where they are not paid twice or end with this one. */
const RELATES =
  /就高[^。；]{0,8}不重复|(?:其他|同类|同一)[^。；，]{0,12}(?:政策|规定|措施)[^。；]{0,30}(?:重复|就高|从优|择[一优高])|以(?:本|新)[^。；，]{1,8}为准|(?:同时|即行|自行)(?:废止|失效)|按(?:照)?原(?:政策|规定|办法|标准)|(?:尚无|没有|未作)规定的/;

const relates = perParagraph(({ text }): boolean => RELATES.test(asRead(text)));

export const missingRelation: Rule = {
  id: 'missing-relation',
  name: '缺与既有文件的关系',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: ANATOMY,
  about: '给予资金的措施、办法有施行条款时，是否说明与此前文件、上级规定的关系。',
  scope: 'document',
  find: (draft) => {
    const { binding, grants, has, end } = groundOf(draft);
    if (!binding || !grants || !has('amounts') || !has('effect') || has('relation')) return [];
    if (draft.paragraphs.some(({ paragraph }) => relates(paragraph))) return [];
    return [
      {
        span: end,
        message:
          '没有说明与此前文件、上级规定的关系，如有旧文件宜写明同时废止，或写“国家和本市另有规定的，从其规定”。',
      },
    ];
  },
  examples: {
    pass: [
      {
        text: measures(
          '（四）附则。本措施自2027年1月1日起施行，有效期5年。国家和本市另有规定的，从其规定。',
        ),
      },
      {
        text: rulesOf(
          '第四条 本办法自2027年3月1日起施行，有效期3年，《江北区专利资助办法》同时废止。',
        ),
      },
      {
        text: measures(
          '（四）附则。同一事项符合本区其他政策的，按就高不重复原则支持。本措施自2027年1月1日起施行，有效期5年。',
        ),
      },
      { text: measures('（四）附则。本措施由区市场监管局负责解释。') },
    ],
    fail: [
      { text: measures('（四）附则。本措施自2027年1月1日起施行，有效期5年。'), finds: ['附则'] },
      { text: rulesOf('第四条 本办法自印发之日起施行，有效期3年。'), finds: ['自印发之日起施行'] },
    ],
  },
};
