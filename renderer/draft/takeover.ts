/** The smallest single edit that turns one text into another. */
export type Takeover = { readonly from: number; readonly to: number; readonly insert: string };

/**
 * What stays the same at both ends is left alone, so that the caret and the marks there stay too.
 * Never splits a surrogate pair: 𠮷 is two code units.
 */
export function takeover(old: string, next: string): Takeover {
  const shortest = Math.min(old.length, next.length);
  let from = 0;
  while (from < shortest && old.charCodeAt(from) === next.charCodeAt(from)) from += 1;
  if (from > 0 && (isLowSurrogate(old, from) || isLowSurrogate(next, from))) from -= 1;
  let same = 0;
  while (
    same < shortest - from &&
    old.charCodeAt(old.length - 1 - same) === next.charCodeAt(next.length - 1 - same)
  ) {
    same += 1;
  }
  if (same > 0 && isLowSurrogate(old, old.length - same)) same -= 1;
  return { from, to: old.length - same, insert: next.slice(from, next.length - same) };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
