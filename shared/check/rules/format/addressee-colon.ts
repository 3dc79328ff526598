import { isAnnotation, isDocNumber, withoutMark } from '../../../text/parse/notice.ts';
import { type PrintedLine, printedLines } from '../../format/lines.ts';
import type { Found, Rule } from '../../types.ts';

/** 各街道办事处，区各委、办、局： above the text of a notice. */
export const addresseeColon: Rule = {
  id: 'addressee-colon',
  name: '主送机关',
  group: 'format',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.2',
  about: '印发通知写明主送机关，最后一个主送机关名称后标全角冒号。',
  yieldsTo: ['punct-halfwidth'],
  scope: 'document',
  find: ({ policy }) => {
    const { notice, source } = policy;
    if (notice === null) return [];
    const lines = printedLines(policy).filter(({ span }) => span.to <= notice.span.to);
    const last = lines.findLast(({ role }) => role === 'addressee');
    if (last !== undefined) {
      return /[：:]$/.test(last.text) ? colonOf(last, source) : [unclosed(last)];
    }
    const first = lines.find(isFirst);
    return first !== undefined && /通知$/.test(notice.title ?? '') ? [missing(first)] : [];
  },
  examples: {
    pass: [
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处，区各委、办、局，各有关单位：\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '关于《虎丘区促进知识产权服务业发展若干措施（征求意见稿）》公开征求意见的公告\n为提高决策质量，现向社会公开征求意见。\n虎丘区市场监督管理局\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施（征求意见稿）\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
    ],
    fail: [
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n虎发〔2026〕3号\n区委各部委、区级国家机关各委办局，\n各人民团体；\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['各人民团体；'],
        fixed:
          '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n虎发〔2026〕3号\n区委各部委、区级国家机关各委办局，\n各人民团体：\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处，区各委、办、局:\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: [':'],
        fixed:
          '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处，区各委、办、局：\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处，区各委、办、局，各有关单位，\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['各街道办事处，区各委、办、局，各有关单位，'],
        fixed:
          '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处，区各委、办、局，各有关单位：\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。\n虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们。'],
      },
    ],
  },
};

function colonOf({ text, span }: PrintedLine, source: string): readonly Found[] {
  const mark = { from: span.to - 1, to: span.to };
  if (!text.endsWith(':')) return [];
  return [
    {
      span: mark,
      message: `主送机关后用全角冒号，此处为半角“${source.slice(mark.from, mark.to)}”。`,
      fix: { title: '改为“：”', edits: [{ ...mark, insert: '：' }], safe: true },
    },
  ];
}

/** The first line of a notice below title and number. */
const isFirst = ({ role, text }: PrintedLine): boolean =>
  role === 'notice-body' &&
  !isDocNumber(text) &&
  !isAnnotation(text) &&
  /\p{Script=Han}/u.test(text);

function unclosed({ text, span }: PrintedLine): Found {
  const at = span.from + withoutMark(text).length;
  return {
    span,
    message: '最后一个主送机关名称后标全角冒号。',
    fix: { title: '标全角冒号', edits: [{ from: at, to: span.to, insert: '：' }], safe: true },
  };
}

const missing = ({ span }: PrintedLine): Found => ({
  span,
  severity: 'warning',
  message: '通知没有主送机关，请在正文前另起一行写明，后标全角冒号。',
});
