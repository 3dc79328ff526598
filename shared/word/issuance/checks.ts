import { inChinese } from '../../check/dates/calendar.ts';
import { isDate, isoDate } from './dates.ts';
import { numberParts } from './number.ts';

/**
 * What is wrong with a 发文要素 as typed, in one sentence that ends in what to write; null when it
 * may stand. Empty is never wrong: it says "not given".
 */
type Check = (typed: string) => string | null;

/** 7.2.1: as a rule six Arabic digits. */
export const checkCopyNumber: Check = (typed) =>
  typed === '' || /^\d{6}$/.test(typed) ? null : '份号一般为6位数字，如 000001。';

/** 7.2.5: 机关代字〔年份〕序号号, the year in full, the number neither padded nor with 第. */
export const checkDocNumber: Check = (typed) => {
  if (typed === '') return null;
  if (/[[（(【［]\s*\d{2,4}\s*[\]）)】］]/u.test(typed))
    return '年份用六角括号〔〕，如 徐府规〔2026〕3号。';
  const parts = numberParts(typed);
  if (parts === null) return '发文字号由机关代字、〔年份〕和序号组成，如 徐府规〔2026〕3号。';
  const { code, year, rest } = parts;
  if (code === '') return '〔年份〕前缺机关代字，如 徐府规〔2026〕3号。';
  if (!/^(19|20)\d{2}$/.test(year)) return '年份写全四位，如〔2026〕。';
  if (rest.startsWith('第')) return '序号前不加“第”，如〔2026〕3号。';
  if (/^0\d*号/u.test(rest)) return '序号不编虚位，1不写成01。';
  return /^[1-9]\d*号$/u.test(rest) ? null : '〔年份〕后写序号和“号”，如〔2026〕3号。';
};

/** 7.2.4: the mark is the organ's name and 文件, which the format adds. */
export const checkOrgans = (organs: readonly string[]): string | null => {
  if (organs.some((organ) => organ.endsWith('文件'))) return '只写机关名称，“文件”二字由版式加上。';
  const twice = organs.find((organ, at) => organs.indexOf(organ) !== at);
  return twice === undefined ? null : `“${twice}”写了两次，请删去一处。`;
};

/** 7.2.6: who signed, on documents to superiors only; names, no titles. */
export const checkSigners = (signers: readonly string[]): string | null =>
  signers.some((name) => /签发/u.test(name)) ? '只写姓名，“签发人：”由版式加上。' : null;

/** 7.4.2: without the label, which the format adds; it takes a full stop or adds one. */
export const checkCopyTo: Check = (typed) =>
  /^抄送[：:]?/u.test(typed.trim()) ? '只写机关名称，“抄送：”由版式加上。' : null;

/** 7.4.3 */
export const checkPrintedOn: Check = (typed) =>
  /印发\s*$/u.test(typed) ? '只写日期，“印发”二字由版式加上。' : checkDate(typed);

/** 7.3.5: the year in full, month and day not padded; a day of the calendar. */
export const checkDate: Check = (typed) => {
  if (typed === '' || isDate(typed)) return null;
  if (/\d年0\d|月0\d/u.test(typed)) return '月、日不编虚位，如 2026年1月5日。';
  return /^\d{4}年\d+月\d+日$/u.test(typed)
    ? '日历上没有这一天。'
    : '写全年月日，如 2026年11月25日。';
};

/** 7.2.2: 绝密, 机密 or 秘密 and, behind a star, how long; who has it counts its copies (份号). */
export const checkSecrecy = (secrecy: string, copyNumber: string): string | null => {
  if (secrecy === '') return null;
  if (!/^(?:绝密|机密|秘密)(?:★(?:\d{1,2}(?:年|个月)|长期))?$/u.test(secrecy))
    return '密级写绝密、机密或秘密，有保密期限的写在“★”之后，如 秘密★1年。';
  return copyNumber === '' ? '涉密公文应当标注份号。' : null;
};

/** Who is told first is not told again: an organ stands under 主送 or under 抄送. */
export const checkCopies = (copyTo: string, addressee: string): string | null => {
  const first = new Set(namesOf(addressee));
  const twice = namesOf(copyTo).find((name) => first.has(name));
  return twice === undefined ? null : `“${twice}”已在主送机关中，不再抄送。`;
};

const namesOf = (list: string): readonly string[] =>
  list.split(/[，,、；;：:。\s]+/u).filter((name) => name !== '');

/** What is printed is signed before. @param issuedOn 成文日期 as ISO date; null: not known. */
export const checkPrintedAfter = (printedOn: string, issuedOn: string | null): string | null => {
  const day = isoDate(printedOn);
  return day === null || issuedOn === null || day >= issuedOn
    ? null
    : `印发日期早于成文日期${inChinese(issuedOn)}，请核对。`;
};

/** A number is of the year it is given in. @param issuedOn as above */
export const checkNumberYear = (number: string, issuedOn: string | null): string | null => {
  const year = numberParts(number)?.year ?? '';
  return year.length !== 4 || issuedOn === null || issuedOn.startsWith(year)
    ? null
    : `年份〔${year}〕与成文日期${inChinese(issuedOn)}不同年，请核对。`;
};
