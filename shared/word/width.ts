/**
 * Width of a text in characters (ems) as Chinese fonts set it: ASCII takes half a character, all
 * else a full one. 2026年11月6日 is 6.5 wide.
 */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += character < '\u0080' ? 0.5 : 1;
  return width;
};
