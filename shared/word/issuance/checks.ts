import { isDate } from './dates.ts';

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
  const parts = /^(.*)〔(\d*)〕(.*)$/u.exec(typed);
  if (parts === null) return '发文字号由机关代字、〔年份〕和序号组成，如 徐府规〔2026〕3号。';
  const [, code = '', year = '', rest = ''] = parts;
  if (code.trim() === '') return '〔年份〕前缺机关代字，如 徐府规〔2026〕3号。';
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
export const checkPrintedOn: Check = (typed) => {
  if (typed === '') return null;
  if (/印发\s*$/u.test(typed)) return '只写日期，“印发”二字由版式加上。';
  if (/\d年0\d|月0\d/u.test(typed)) return '月、日不编虚位，如 2026年1月5日。';
  if (isDate(typed)) return null;
  return /^\d{4}年\d+月\d+日$/u.test(typed)
    ? '日历上没有这一天。'
    : '写全年月日，如 2026年11月25日。';
};
