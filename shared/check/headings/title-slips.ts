import type { Edit } from '../../model/edit.ts';
import type { Line, Policy } from '../../model/policy.ts';
import { type Span, sliceOf } from '../../model/span.ts';
import { genreOf } from '../../text/parse/title.ts';
import type { Found } from '../types.ts';

/** What is wrong with the title of the measures and with that of the notice before them. */
export const titleSlips = (policy: Policy): readonly Found[] => [
  ...slipsOfTitle(policy),
  ...endMarks(policy),
];

function slipsOfTitle({ title, titleSpan, source, genre }: Policy): readonly Found[] {
  if (title === null || titleSpan === null) return [];
  const words = title.replace(/\s/g, '');
  // What a title quotes has a title of its own: 关于贯彻《关于……的意见》的实施方案.
  const own = words.replace(/《[^》]*》/g, '《》');
  const found: Found[] = [];
  if (/^《[^《》]*》$/.test(words)) {
    found.push({
      span: titleSpan,
      message: '正文的标题不加书名号。',
      severity: 'info',
      fix: {
        title: '删去书名号',
        edits: bracketsOf(source, titleSpan),
        safe: true,
      },
    });
  }
  if ((own.match(/关于/g) ?? []).length > 1) {
    found.push({ span: titleSpan, message: '标题里“关于”出现两次，请删去一个。' });
  }
  if (/的的/.test(own)) found.push({ span: titleSpan, message: '标题里“的”字重复，请删去一个。' });
  if (genre === null && ABOUT.test(own) && !OTHER_KINDS.test(own)) {
    found.push({
      span: titleSpan,
      basis: '规定',
      citation: '《党政机关公文处理工作条例》第九条',
      message: '标题没有写明文种，请在末尾加上“若干措施”“实施方案”等。',
    });
  } else if (genre !== null && /关于/.test(own) && !OF.test(own)) {
    found.push({
      span: titleSpan,
      message: `标题有“关于”，文种前宜加“的”：“关于……的${genre}”。`,
      severity: 'info',
    });
  }
  return found;
}

const ABOUT = /关于.{4,}/;
/** 关于……的……, also with a word between: 关于促进发展的若干政策措施（试行）. */
const OF = /关于.+的[^的]{2,16}$/;
/** Kinds of papers that `genreOf` does not know. */
const OTHER_KINDS =
  /(?:条|预案|目录|名单|标准|公约|通报|函|纪要|议案|令|书|说明|解读|总结|讲话|汇报|体系|行动|安排|任务|攻略)(?:（[^（）]*）)*$/;

function bracketsOf(source: string, { from, to }: Span): readonly Edit[] {
  const open = source.indexOf('《', from);
  const close = source.lastIndexOf('》', to);
  return [
    { from: open, to: open + 1, insert: '' },
    { from: close, to: close + 1, insert: '' },
  ];
}

/** So many lines of a text are looked at for a title. */
const TOP = 6;
const END = /[。；，、]\s*$/;
/** A sentence that ends in 措施 or 通知 is no title. */
const SENTENCE =
  /[。；].|[，,]|制[定订]|特此|如下|以下|现将|根据|按照|为了|^[一二三四五六七八九十\d（(第]/;

/** A mark behind a title keeps it from being read as one, so the lines themselves are looked at. */
function endMarks({ lines, source }: Policy): readonly Found[] {
  return lines
    .filter(({ role }) => role !== 'blank' && role !== 'noise')
    .slice(0, TOP)
    .filter((line) => line.path === null && isMarkedTitle(line, source))
    .map(({ span }) => {
      const printed = sliceOf(source, span);
      const at = span.from + printed.search(END);
      const mark = { from: at, to: at + 1 };
      return {
        span: mark,
        message: `标题末尾不加“${sliceOf(source, mark)}”。`,
        fix: { title: '删去标题末的标点', edits: [{ ...mark, insert: '' }], safe: true },
      };
    });
}

function isMarkedTitle({ span }: Line, source: string): boolean {
  if (span.to - span.from > 100) return false;
  const printed = sliceOf(source, span).trim();
  const words = printed.replace(END, '');
  return words !== printed && words.length >= 8 && !SENTENCE.test(words) && genreOf(words) !== null;
}
