/** Which marks may stand where a line ends. */
export type BreakRules = {
  /** May not begin a line: 、。》… */
  readonly notFirst: ReadonlySet<string>;
  /** May not end a line: 《（… */
  readonly notLast: ReadonlySet<string>;
  /** May stand outside the text area at the end of a line instead of drawing their neighbour down. */
  readonly hanging: ReadonlySet<string>;
};

/** Word's own lists for Simplified Chinese (its standard level, 标准). */
export const wordRules: BreakRules = {
  notFirst: new Set(
    '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  ),
  notLast: new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'),
  hanging: new Set('、。，．：；？！'),
};
