import { wordCount } from '../../../text/word-count.ts';
import { isBody } from '../../body.ts';
import { perParagraph } from '../../paragraph.ts';
import { thresholdOf } from '../../settings.ts';
import type { Rule } from '../../types.ts';

/** The day 《整治形式主义为基层减负若干规定》 was issued: older documents are not held to it. */
const ISSUED = '2024-08-06';

export const documentTooLong: Rule = {
  id: 'document-too-long',
  name: '篇幅过长',
  group: 'length',
  severity: 'info',
  basis: '一般',
  citation: '《整治形式主义为基层减负若干规定》（2024年）“切实精简文件”',
  about: '部署专项工作的文件一般不超过4000字，附件不计。',
  thresholds: ['documentLength'],
  scope: 'document',
  find: ({ policy, paragraphs }, { settings }) => {
    if (policy.issuedOn !== null && policy.issuedOn < ISSUED) return [];
    if (/(?:条例|法)$/.test(policy.genre ?? '')) return [];
    const most = thresholdOf(settings, 'documentLength');
    const length = paragraphs.reduce((sum, { paragraph }) => sum + lengthOf(paragraph), 0);
    const first = paragraphs[0];
    if (length <= most || first === undefined) return [];
    const span = policy.titleSpan ?? { from: first.at, to: first.at + first.paragraph.text.length };
    return [
      {
        span,
        message: `正文约${length}字，超过${most}字；部署专项工作的文件一般不超过4000字，建议压缩一般性表述，突出政策内容。`,
      },
    ];
  },
  examples: {
    pass: [
      { text: '江宁区促进商标品牌发展若干措施\n一、加强培育。支持企业注册商标。' },
      { text: `一、加强培育。${'支持企业注册商标。'.repeat(20)}`, settings: { thresholds: {} } },
      {
        text: `江宁区若干措施\n一、加强培育。${'支持企业注册商标。'.repeat(120)}\n江宁区市场监督管理局\n2018年3月5日`,
        settings: { thresholds: { documentLength: 1000 } },
      },
    ],
    fail: [
      {
        text: `江宁区促进商标品牌发展若干措施\n一、加强培育。${'支持企业注册商标。'.repeat(120)}`,
        settings: { thresholds: { documentLength: 1000 } },
        finds: ['江宁区促进商标品牌发展若干措施'],
      },
      {
        text: `江宁区商标品牌发展行动计划\n第一条 ${'加大商标、地理标志保护力度，'.repeat(320)}`,
        finds: ['江宁区商标品牌发展行动计划'],
      },
    ],
  },
};

/** Attachments and their tables are not counted. */
const lengthOf = perParagraph((paragraph) =>
  isBody(paragraph) && paragraph.role !== 'attachment' && paragraph.role !== 'table'
    ? wordCount(paragraph.text)
    : 0,
);
