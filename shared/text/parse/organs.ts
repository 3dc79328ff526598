/** How names of organs end; 市科委, 区府办, 管委会, 沪杭铁路法院, 战略领导小组办公室. */
const ORGAN_END =
  /(?:局|委|委员会|办|办公室|厅|府|署|部|会|院|室|处|所|中心|小组|指挥部|法庭|总队|支队|公司|集团|大学|学院|银行|党组|机关|组织部|街道|镇|乡)$/;

/** Is the whole text one name of an organ, as a signature prints it? */
export const isOrgan = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 40 &&
  /^[\p{Script=Han}（）()·]+$/u.test(text) &&
  ORGAN_END.test(text) &&
  !/^(?:[一二三四五六七八九十]+是|加强|推动|支持|鼓励|建设|完善|强化|促进|打造|培育|提升|优化|设立|成立)/.test(
    text,
  );

/** Several organs sign on one line with blanks between them: 市政府办公厅　国家知识产权局办公室. */
export function organsOf(line: string): readonly string[] {
  const names = line
    .replace(/[（(](?:盖章|公章|印章|代章|签章)[）)]/g, '')
    .split(/[ \t\u00a0\u3000]+/)
    .filter((name) => name !== '');
  if (names.length > 0 && names.every(isOrgan)) return names;
  const whole = names.join('');
  return isOrgan(whole) ? [whole] : [];
}
