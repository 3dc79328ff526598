import { titleSlips } from '../../headings/title-slips.ts';
import type { Rule } from '../../types.ts';

/** Subject and kind of document in the title, and nothing twice. */
export const titleForm: Rule = {
  id: 'title-form',
  name: '标题结构',
  group: 'structure',
  severity: 'warning',
  basis: '实务',
  citation: '公文惯例：标题简明完整，末尾不加标点',
  about: '标题写明事由和文种（关于……的若干措施），“关于”“的”不重复，末尾不加标点，不加书名号。',
  scope: 'document',
  find: ({ policy }) => titleSlips(policy),
  examples: {
    pass: [
      {
        text: '虎丘区关于促进知识产权服务业发展的若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '虎丘区知识产权服务业集聚发展三年行动计划（2026—2028年）\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '虎丘区贯彻《关于加快推动知识产权服务业高质量发展的意见》的实施方案\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '为促进知识产权服务业发展，制定本措施。\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
    ],
    fail: [
      {
        text: '虎丘区关于促进知识产权服务业高质量发展\n为贯彻国家部署，结合实际，制定本措施。\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['虎丘区关于促进知识产权服务业高质量发展'],
      },
      {
        text: '关于虎丘区关于促进知识产权服务业发展的若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['关于虎丘区关于促进知识产权服务业发展的若干措施'],
      },
      {
        text: '虎丘区关于促进知识产权服务业发展的若干措施。\n为贯彻国家部署，结合实际，制定本措施。\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['。'],
        fixed:
          '虎丘区关于促进知识产权服务业发展的若干措施\n为贯彻国家部署，结合实际，制定本措施。\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
    ],
  },
};
