/** Items one a line, as official texts list them: 1.…； 2.…。 */
export const listed = (items: readonly string[]): readonly string[] =>
  items.map((item, at) => `${at + 1}.${item}${at === items.length - 1 ? '。' : '；'}`);
