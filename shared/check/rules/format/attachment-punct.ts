import { type AttachmentNote, attachmentNotes } from '../../format/attachment-notes.ts';
import type { Found, Rule } from '../../types.ts';

/** 附件：1. ×××: a colon behind the label, nothing behind a name. */
export const attachmentPunct: Rule = {
  id: 'attachment-punct',
  name: '附件说明标点',
  group: 'format',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.4',
  about: '“附件”二字后标全角冒号，附件名称后不加标点符号。',
  yieldsTo: ['punct-halfwidth'],
  scope: 'document',
  find: ({ policy }) =>
    attachmentNotes(policy).flatMap((note) => [...colonOf(note, policy.source), ...marksOf(note)]),
  examples: {
    pass: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：虎丘区知识产权服务业发展专项资金申请表（2026年版）\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n申报材料见附件，附件所列材料应当真实。\n虎丘区市场监督管理局\n2026年3月2日\n附件1\n申报表\n一、基本情况。\n二、申报内容。',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表；\n2.重点任务分工表。\n虎丘区市场监督管理局\n2026年3月2日',
        finds: ['；'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件:服务机构申报表。\n虎丘区市场监督管理局\n2026年3月2日',
        finds: [':', '。'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：服务机构申报表\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件 1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
        finds: ['附件'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：1.服务机构申报表\n2.重点任务分工表\n虎丘区市场监督管理局\n2026年3月2日',
      },
    ],
  },
};

function colonOf({ label, colon, items }: AttachmentNote, source: string): readonly Found[] {
  // 附件1：…: the number has no place there; the rule about numbers tells of it.
  if (items[0]?.number?.labelled === true) return [];
  const printed = source.slice(colon.from, colon.to);
  if (printed.includes('：')) return [];
  const at = printed.indexOf(':');
  return [
    {
      span: at < 0 ? label : { from: colon.from + at, to: colon.from + at + 1 },
      message: '“附件”二字后标全角冒号。',
      fix: { title: '标全角冒号', edits: [{ ...colon, insert: '：' }], safe: true },
    },
  ];
}

function marksOf({ items }: AttachmentNote): readonly Found[] {
  const marks = items.flatMap(({ mark }) => mark ?? []);
  const [first, ...others] = marks;
  if (first === undefined) return [];
  return [
    {
      span: first,
      related: others,
      message: `附件名称后不加标点符号，请删去${marks.length > 1 ? `这${marks.length}处标点` : ''}。`,
      fix: {
        title: '删去附件名称后的标点',
        edits: marks.map((mark) => ({ ...mark, insert: '' })),
        safe: true,
      },
    },
  ];
}
