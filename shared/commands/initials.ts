/**
 * The first characters of each initial in the order of Pinyin, as the Unicode collation of Chinese
 * (CLDR `zh`, which Chromium and Node carry) sorts them: 阿 is the first of A, 八 the first of B. No
 * character begins with I, U or V.
 */
const FIRST: readonly (readonly [initial: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '痳'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

const collator = new Intl.Collator('zh-CN');
const known = new Map<string, string>();

/**
 * 导出公文 -> dcgw: what somebody types who does not want to switch the input method on. A character
 * of several readings gives its first one (重 zhòng -> z); anything but Han characters stays itself.
 */
export const initialsOf = (text: string): string => [...text].map(initialOf).join('');

function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const initial = /\p{Script=Han}/u.test(character)
    ? (FIRST.findLast(([, first]) => collator.compare(character, first) >= 0)?.[0] ?? character)
    : character.toLowerCase();
  known.set(character, initial);
  return initial;
}
