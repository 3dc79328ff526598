/**
 * The words of a w:t: a line break in the XML is no line break of the text but one blank, together
 * with the blanks around it. In linear time, also on millions of blanks.
 */
export const unbroken = (text: string): string => {
  if (!/[\r\n]/u.test(text)) return text;
  const parts = text.split(/[\r\n]+/u);
  const last = parts.length - 1;
  return parts
    .map((part, at) => (at === 0 ? part.trimEnd() : at === last ? part.trimStart() : part.trim()))
    .filter((part, at) => part !== '' || at === 0 || at === last)
    .join(' ');
};
