import { readMarker } from '../model/marker.ts';

/**
 * A paragraph without the blanks around it, and without the tab that Word sets behind an automatic
 * number: 4.⇥完善 is the draft's 4.完善.
 */
export function tidied(line: string): string {
  const words = line.trim();
  const length = readMarker(words)?.length ?? 0;
  return length > 0 && words[length] === '\t'
    ? words.slice(0, length) + words.slice(length).trimStart()
    : words;
}

/** What a paragraph says apart from its number: moved, it has another. */
export const wordsApart = (line: string): string =>
  line.slice(readMarker(line)?.length ?? 0).trim();

/** The paragraph an offset stands in. */
export function lineAround(source: string, at: number): string {
  const from = at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
  const to = source.indexOf('\n', at);
  return tidied(source.slice(from, to < 0 ? source.length : to));
}

/** The filled paragraph above an offset; '' where there is none. */
export function lineAbove(source: string, at: number): string {
  const above = source.slice(0, at).trimEnd();
  return above === '' ? '' : lineAround(source, above.length);
}
