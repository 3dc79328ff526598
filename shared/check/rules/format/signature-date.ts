import { findDate } from '../../../text/parse/dates.ts';
import { organsOf } from '../../../text/parse/organs.ts';
import { inChinese } from '../../dates/calendar.ts';
import { type PrintedLine, printedLines } from '../../format/lines.ts';
import type { Found, Rule } from '../../types.ts';

/** 2026年3月2日 below the signature, and no other form of it. */
export const signatureDate: Rule = {
  id: 'signature-date',
  name: '成文日期写法',
  group: 'format',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.5',
  about: '成文日期用阿拉伯数字写全年、月、日：不写二〇二六年三月二日、2026年3月。',
  yieldsTo: ['date-short'],
  scope: 'document',
  find: ({ policy }) => {
    const lines = printedLines(policy);
    return lines.flatMap((line, at): readonly Found[] => {
      const { text, role, inClause } = line;
      if (inClause || role === 'colophon' || !DATE.test(text) || isRight(text)) return [];
      return role === 'date' || isName(lines[at - 1]) ? [faultOf(line)] : [];
    });
  },
  examples: {
    pass: [
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道：\n现印发给你们。\n虎丘区人民政府\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、施行时间\n本措施自二〇二六年三月二日起施行。\n虎丘区人民政府\n2026年 月 日',
      },
      {
        text: '虎丘区知识产权工作要点\n一、培育机构\n2026年3月\n支持落户。\n二、集聚人才\n加强培养。',
      },
    ],
    fail: [
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道：\n现印发给你们。\n虎丘区人民政府\n二〇二六年三月二日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['二〇二六年三月二日'],
        fixed:
          '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道：\n现印发给你们。\n虎丘区人民政府\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道：\n现印发给你们。\n虎丘区人民政府\n2026年3月\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['2026年3月'],
      },
    ],
  },
};

const isName = (line: PrintedLine | undefined): boolean =>
  line !== undefined && line.text.length <= 40 && organsOf(line.text).length > 0;

/** Nothing but a date, whole or not. */
const DATE =
  /^[\d０-９〇○零一二三四五六七八九十]{2,4}(?:\s*年\s*[\d０-９〇○零一二三四五六七八九十]{1,3}\s*月(?:\s*[\d０-９〇○零一二三四五六七八九十]{1,3}\s*[日号]?)?|[-./．]\d{1,2}[-./．]\d{1,2})$/;

/** Blanks, zeros before and wide digits are told of by rules of their own. */
const isRight = (text: string): boolean =>
  /^[\d０-９]{4}年[\d０-９]{1,2}月[\d０-９]{1,2}日$/.test(text.replace(/\s/g, ''));

function faultOf({ text, span }: PrintedLine): Found {
  const iso = findDate(text);
  const insert = iso === null ? null : inChinese(iso);
  return {
    span,
    message: `成文日期应用阿拉伯数字写全年、月、日${insert === null ? '，请补全' : `，写作“${insert}”`}。`,
    ...(insert !== null && {
      fix: { title: `改为“${insert}”`, edits: [{ ...span, insert }], safe: false },
    }),
  };
}
