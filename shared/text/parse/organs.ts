/** How names of organs end; 市科委, 区府办, 管委会, 沪杭铁路法院, 战略领导小组办公室. */
const ORGAN_END =
  /(?:局|委|委员会|办|办公室|厅|府|署|部|会|院|室|处|所|中心|小组|指挥部|法庭|总队|支队|公司|集团|大学|学院|银行|党组|机关|组织部|街道|镇|乡)$/;
const NAME = /^[\p{Script=Han}“”（）()·]+$/u;
/** 加强知识产权中心 begins like a heading and is none the less no organ. */
const DEED =
  /^(?:[一二三四五六七八九十]+是|加强|推动|支持|鼓励|建设|完善|强化|促进|打造|培育|提升|优化|设立|成立|做强|构建|创建)/;

/** Is the whole text one name of an organ, as a signature prints it? */
export const isOrgan = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 40 &&
  NAME.test(text) &&
  ORGAN_END.test(text) &&
  !DEED.test(text);

/**
 * The organs a line of a signature names. Several sign on one line with blanks between them
 * (市政府办公厅　国家知识产权局办公室) or with none (成都市经济和信息化局成都市科学技术局).
 */
export function organsOf(line: string): readonly string[] {
  if (line.length > LONGEST_LINE) return [];
  const names = line
    .replace(/[（(](?:盖章|公章|印章|代章|签章)[）)]/g, '')
    .split(/[ \t\u00a0\u3000]+/)
    .filter((name) => name !== '');
  if (names.length > 0 && names.every(isOrgan)) return names.flatMap(unglued);
  const whole = names.join('');
  return isOrgan(whole) ? unglued(whole) : [];
}

const LONGEST_LINE = 200;

/** Two names in one word begin with the same place: 成都市…局成都市…局. */
function unglued(name: string): readonly string[] {
  const place = /^\p{Script=Han}{2,5}?[省市区县州]/u.exec(name)?.[0];
  const second = place === undefined ? -1 : name.indexOf(place, place.length);
  if (second < 0) return [name];
  const halves = [name.slice(0, second), name.slice(second)];
  return halves.every(isOrgan) ? halves : [name];
}
