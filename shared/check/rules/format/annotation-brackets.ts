import type { Span } from '../../../model/span.ts';
import { isDateLine } from '../../../text/parse/dates.ts';
import { type PrintedLine, printedLines } from '../../format/lines.ts';
import type { Found, Rule } from '../../types.ts';

/** 附注: （此件公开发布） in round brackets, below the date. */
export const annotationBrackets: Rule = {
  id: 'annotation-brackets',
  name: '附注',
  group: 'format',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.6',
  about: '附注（此件公开发布等）加全角圆括号，编排在成文日期下一行，末尾不加标点。',
  yieldsTo: ['punct-halfwidth'],
  scope: 'document',
  find: ({ policy }) => {
    const lines = printedLines(policy);
    return lines.flatMap((line, at) => {
      const match = ANNOTATION.exec(line.text);
      if (match?.groups === undefined) return [];
      return [
        ...bracketsOf(line, match.groups['words'] ?? ''),
        ...placeOf(line, lines.slice(at + 1)),
      ];
    });
  },
  examples: {
    pass: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区人民政府\n2026年3月2日\n（此件公开发布）',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。此件公开发布后三十日内制定细则。\n虎丘区人民政府\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区人民政府\n2026年3月2日\n（联系人：张三，电话：12345678）',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区人民政府\n2026年3月2日\n此件公开发布',
        finds: ['此件公开发布'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区人民政府\n2026年3月2日\n（此件公开发布）',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区人民政府\n2026年3月2日\n【此件主动公开】。',
        finds: ['【此件主动公开】。'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区人民政府\n2026年3月2日\n（此件主动公开）',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n（此件公开发布）\n虎丘区人民政府\n2026年3月2日',
        finds: ['（此件公开发布）'],
      },
    ],
  },
};

const ANNOTATION =
  /^(?<open>[（([【〔]?)\s*(?<words>[此本]件[^（()）。，；]{0,4}(?:公开|发布|发至|印发)[^（()）。，；]{0,16}?)\s*[）)\]】〕]?[。；]?$/u;

function bracketsOf({ text, span }: PrintedLine, words: string): readonly Found[] {
  const right = `（${words}）`;
  if (text === right) return [];
  return [
    {
      span,
      message: `附注应加全角圆括号，写作“${right}”。`,
      fix: { title: `改为“${right}”`, edits: [{ ...span, insert: right }], safe: true },
    },
  ];
}

/** So many lines below an annotation name and date may follow. */
const NEAR = 3;

function placeOf({ span }: PrintedLine, below: readonly PrintedLine[]): readonly Found[] {
  const date = below.slice(0, NEAR).find(({ text }) => isDateLine(text));
  if (date === undefined) return [];
  const related: readonly Span[] = [date.span];
  return [{ span, related, message: '附注编排在成文日期下一行，请移到日期之后。' }];
}
