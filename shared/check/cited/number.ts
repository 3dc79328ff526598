import type { Span } from '../../model/span.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';

/** 发文字号 as printed: 沪府办发[2021]第08号. */
export type DocNumber = Span & {
  /** 沪府办发; the words before it may belong to the sentence. */
  readonly code: string;
  /** Where the bracket of the year opens. */
  readonly bracket: number;
  readonly year: string;
  /** The serial number as printed, without 第 and 号. */
  readonly serial: string;
  /** As the standard writes it, from the bracket on: 〔2021〕8号. */
  readonly right: string;
};

const NUMBER =
  /(?<code>[\p{Script=Han}A-Za-z]{1,16})\s?[〔［[（(【﹝]\s?(?<year>(?:19|20)?[0-9０-９]{2})\s?年?\s?[〕］\]）)】﹞]\s?第?\s?(?<serial>[0-9０-９]{1,5})\s?号/gu;

/** The end of one, which is found much faster. */
const END = /[0-9０-９]{2}\s?年?\s?[〕］\]）)】﹞]\s?第?\s?[0-9０-９]{1,5}\s?号/;

/** Not a document of an organ but a judgment ((2023)沪73民终1号 has its code behind the year). */
export const docNumbersIn: (paragraph: Paragraph) => readonly DocNumber[] = perParagraph(
  ({ text }) => numbersIn(text),
);

/** The 发文字号 of any text, in order; spans count in it. */
export const numbersIn = (text: string): readonly DocNumber[] =>
  (END.test(text) ? [...text.matchAll(NUMBER)] : []).map(
    ({ 0: whole, index, groups = {} }): DocNumber => {
      const { code: words = '', year = '', serial = '' } = groups;
      const code = codeOf(words);
      return {
        from: index + words.length - code.length,
        to: index + whole.length,
        code,
        bracket: index + words.length + (whole.slice(words.length).match(/^\s/) ? 1 : 0),
        year,
        serial,
        right: `〔${inFull(plain(year))}〕${Number(plain(serial))}号`,
      };
    },
  );

const plain = (digits: string): string => digits.normalize('NFKC');

const inFull = (year: string): string =>
  year.length === 4 ? year : `${Number(year) > 50 ? '19' : '20'}${year}`;

/** Words of the sentence in front of a code: 根据沪府发, 以及国办发. */
const LEADING =
  /^.{0,8}?(?:根据|依据|依照|按照|遵照|参照|落实|贯彻|执行|印发|转发|废止|以及|原有|原|及|和|与|按|以|的|即|见)(?=[\p{Script=Han}A-Za-z]{2})/u;
/** The name of an organ in front of its code: 国家知识产权局等部门国知发运字, 市知识产权局沪知局. */
const ORGAN =
  /^.{1,}(?:部门|委员会|办公厅|办公室|政府|厅|局|院|部|委)(?=[\p{Script=Han}A-Za-z]{3})/u;

/** 国知发运字 of 部门国知发运字: the code without what belongs to the sentence. */
function codeOf(words: string): string {
  const sentence = words.replace(LEADING, '');
  const organ = ORGAN.exec(sentence)?.[0] ?? '';
  // 工信部联企业 and 京知局发 begin like an organ; their first part is a short name, not a full one.
  const full = organ.length >= 4 || organ.endsWith('政府') ? organ : '';
  const rest = sentence.slice(full.length);
  return rest.replace(/^(?:等|部门|委员会|政府)(?=[\p{Script=Han}A-Za-z]{2})/u, '');
}
