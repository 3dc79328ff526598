import { walk } from '../../../model/walk.ts';
import { wordCount } from '../../../text/word-count.ts';
import { thresholdOf } from '../../settings.ts';
import type { Rule } from '../../types.ts';

/** A clause is read aloud, cited and carried out as one; a long one wants parts. */
export const clauseTooLong: Rule = {
  id: 'clause-too-long',
  name: '条款过长',
  group: 'structure',
  severity: 'info',
  basis: '实务',
  citation: '起草惯例：一条只写一件事，过长的宜分项',
  about: '一条正文（不含标题、下级条款和责任单位）超过设定字数的，宜分项或拆分。',
  thresholds: ['clauseLength'],
  scope: 'document',
  find: ({ policy }, { settings }) => {
    const most = thresholdOf(settings, 'clauseLength');
    return [...walk(policy.clauses)].flatMap(
      ({ text, marker, markerSpan, heading, headingSpan }) => {
        // No text has more words than characters.
        const words = text.length <= most ? 0 : wordCount(text);
        if (words <= most) return [];
        return [
          {
            span: headingSpan ?? markerSpan,
            message: `“${heading ?? marker}”正文${words}字，超过${most}字，宜分项或拆成几条。`,
          },
        ];
      },
    );
  },
  examples: {
    pass: [
      { text: '一、培育机构\n支持机构落户，给予补贴。\n二、集聚人才\n加强培养。' },
      {
        text: `一、培育机构\n（一）支持落户。${'给予一次性补贴。'.repeat(30)}\n（二）支持发展。${'给予年度奖励。'.repeat(35)}`,
      },
      {
        text: `一、培育机构\n${'给予一次性补贴。'.repeat(80)}\n二、集聚人才\n加强培养。`,
        settings: { thresholds: { clauseLength: 1000 } },
      },
    ],
    fail: [
      {
        text: `一、培育机构\n${'给予一次性补贴。'.repeat(80)}\n二、集聚人才\n加强培养。`,
        finds: ['培育机构'],
      },
      {
        text: `第一条　为了规范管理，制定本办法。\n第二条　${'申报机构应当依法登记。'.repeat(12)}\n第三条　本办法自发布之日起施行。`,
        settings: { thresholds: { clauseLength: 100 } },
        finds: ['第二条'],
      },
    ],
  },
};
