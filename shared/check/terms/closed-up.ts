/** A text without its blanks and breaks, and where each of its characters stood. */
type ClosedUp = { readonly text: string; readonly at: (offset: number) => number };

/** 自 2027 年 5 月 1 日起 reads as 自2027年5月1日起. */
export function closedUp(text: string): ClosedUp {
  if (!/\s/.test(text)) return { text, at: (offset) => offset };
  const places: number[] = [];
  let closed = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    places.push(at);
    closed += character;
  }
  return { text: closed, at: (offset) => places[offset] ?? text.length };
}

/** Spans of the closed text in the text it was made of: behind the last character, not before the next. */
export const placed = <S extends { readonly from: number; readonly to: number }>(
  span: S,
  { at }: ClosedUp,
): S => ({ ...span, from: at(span.from), to: at(span.to - 1) + 1 });
