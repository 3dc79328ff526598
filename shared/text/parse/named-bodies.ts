/**
 * A note that only names organs: …不少于20件。（市场监管局） （区司法局、区市场监管局） （各街道、镇）.
 * Every member must look like an organ, because most brackets only explain:
 * （试行） （2021—2035年） （含税） （华泾镇）.
 */
const ORGAN_END =
  /(?:局|委|办|厅|署|部|院|会|政府|中心|法庭|街道|[乡镇]|公室|事处|[总支大]队|[分支]行|银行|海关|工商联|妇联|残联|文联|科协|侨联|公司|集团|大学|联盟|专班|小组|指挥部|园区)$/;
/** Words that only end like organs. */
const WORD =
  /(?:[布格全结大开定]局|[通督主承协举试代帮联快新兴创开]办|[全内外局干总各一二三四大多]部|[大例全年展晚峰机社再三]会|(?:交易|博览|发布|座谈|董事|股东|推介|对接|协调)会|医院|[城乡小]镇|城乡|核心|为中心)$/;
/** 街道 and 镇 are places as well; alone they say nothing about a duty. */
const PLACE = /^(?!各).*(?:街道|[乡镇]|园区)$/;
/** 各街道, 有关单位, 各区县. */
const EACH = /^(?:各|有关|相关).{0,10}(?:区|县|市|乡|镇|街道|板块|部门|单位|功能区|开发区|园区)$/;

const LONGEST = 300;
const LONGEST_NAME = 24;

/** The members of a list that names nothing but organs; none for any other text. */
export function bodiesNamed(words: string): readonly string[] {
  if (words.length > LONGEST) return [];
  const members = words
    .replace(/[（(][^（()）]*[）)]/g, '')
    .split(/[、，,；;/\s]+/)
    .map((member) => member.replace(/^(?:和|及|以及)/, '').replace(/等(?:部门|单位)?$/, ''));
  const known = members.every((member, at) => isBody(member) || sharesEach(members, at));
  return known && !members.every((member) => PLACE.test(member)) ? members : [];
}

const isBody = (name: string): boolean =>
  EACH.test(name) ||
  (name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    /^[\p{Script=Han}A-Z“”]+$/u.test(name) &&
    ORGAN_END.test(name) &&
    !WORD.test(name));

/** 镇 in 各街道、镇. */
const sharesEach = (members: readonly string[], at: number): boolean =>
  /^(?:街道|办事处|区|县|市|乡|镇|部门|单位|园区|开发区)$/.test(members[at] ?? '') &&
  /^各/.test(members[at - 1] ?? '');
