import { wordCount } from '../../../text/word-count.ts';
import { thresholdOf } from '../../settings.ts';
import type { Rule } from '../../types.ts';

/** More than two or three lines of 小标宋 in 2号 push the text off the first page. */
export const titleTooLong: Rule = {
  id: 'title-too-long',
  name: '标题过长',
  group: 'structure',
  severity: 'warning',
  basis: '实务',
  citation: '公文惯例：标题准确简要，一般不超过三行（排列见GB/T 9704-2012 7.3.1）',
  about: '标题超过设定字数的，宜删去修饰语、压缩到两三行以内。',
  thresholds: ['titleLength'],
  scope: 'document',
  find: ({ policy: { title, titleSpan } }, { settings }) => {
    const most = thresholdOf(settings, 'titleLength');
    const words = title === null ? 0 : wordCount(title);
    if (titleSpan === null || words <= most) return [];
    return [
      {
        span: titleSpan,
        message: `标题${words}字，超过${most}字，宜删去“深入贯彻”“进一步”等修饰语，压缩到两三行以内。`,
      },
    ];
  },
  examples: {
    pass: [
      {
        text: '虎丘区关于促进知识产权服务业高质量发展的若干措施\n一、培育机构\n支持机构落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '区人民政府办公室关于印发《高新区关于进一步优化知识产权服务业发展环境的若干政策措施（试行）》的通知\n各街道：\n现印发给你们。\n区人民政府办公室\n2026年3月2日\n高新区关于进一步优化知识产权服务业发展环境的若干政策措施（试行）\n一、培育机构\n支持机构落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '高新区关于深入贯彻落实上级决策部署进一步加快推动知识产权服务业高质量发展更好服务科技创新的若干措施\n一、培育机构\n支持机构落户。\n二、集聚人才\n加强培养。',
        settings: { thresholds: { titleLength: 80 } },
      },
    ],
    fail: [
      {
        text: '高新区关于深入贯彻落实国家和省市决策部署进一步加快推动知识产权服务业高质量集聚发展更好服务科技创新中心建设的若干措施\n一、培育机构\n支持机构落户。\n二、集聚人才\n加强培养。',
        finds: [
          '高新区关于深入贯彻落实国家和省市决策部署进一步加快推动知识产权服务业高质量集聚发展更好服务科技创新中心建设的若干措施',
        ],
      },
      {
        text: '高新区知识产权服务业集聚发展三年行动计划\n一、培育机构\n支持机构落户。\n二、集聚人才\n加强培养。',
        settings: { thresholds: { titleLength: 19 } },
        finds: ['高新区知识产权服务业集聚发展三年行动计划'],
      },
    ],
  },
};
