const LINE_BREAK = 0x0a;
const isEnd = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f; // 。！？
const isHalfWidthEnd = (code: number): boolean => code === 0x21 || code === 0x3f; // ! ?
const CLOSERS = new Set(Array.from('”’」』》）)]】〉', (mark) => mark.charCodeAt(0)));
const isCloser = (code: number): boolean => CLOSERS.has(code);
const isBlank = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
const isLatin = (code: number): boolean => code > 0x20 && code < 0x7f;

/**
 * Sentences of a text; joined they give it back. A line break with the blanks behind it counts as
 * one. A ； does not end a sentence: what it joins is often cut differently in two versions. Closing
 * quotes and brackets stay with the end they follow: “……。”; a ? inside a web address ends nothing.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    at += 1;
    if (code === LINE_BREAK) {
      if (at - 1 > from) sentences.push(text.slice(from, at - 1));
      from = at - 1;
      while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    } else if (isEnd(code) || (isHalfWidthEnd(code) && !isLatin(text.charCodeAt(at)))) {
      while (at < text.length && isEnd(text.charCodeAt(at))) at += 1;
      while (at < text.length && isCloser(text.charCodeAt(at))) at += 1;
    } else continue;
    sentences.push(text.slice(from, at));
    from = at;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}
