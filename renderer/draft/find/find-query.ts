import { SearchQuery } from '@codemirror/search';
import type { EditorState } from '@codemirror/state';
import type { Span } from '../../../shared/model/span.ts';
import { inScope } from './find-scope.ts';

/**
 * Finds what was typed, in the scope of the moment. The editor's own search folds every compatible
 * character (1 would find ①), so each match is held against the words once more.
 *
 * @param widths 区分全角半角: else （ and ( are the same, and so are ５０ and 50.
 */
export const queryFor = (search: string, replace: string, widths: boolean): SearchQuery => {
  const wanted = widths ? search : halfWidth(search);
  return new SearchQuery({
    search,
    replace,
    literal: true,
    caseSensitive: true,
    test: (match, state, from, to) =>
      (widths ? match : halfWidth(match)) === wanted && inScope(state, from, to),
  });
};

/** ５０％（Ａ） -> 50%(A), as an input method may have typed either. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** All hits in order of the text, at most so many. */
export function hitsOf(query: SearchQuery, state: EditorState, most: number): readonly Span[] {
  const hits: Span[] = [];
  if (!query.valid) return hits;
  const cursor = query.getCursor(state);
  for (let match = cursor.next(); !match.done && hits.length < most; match = cursor.next()) {
    hits.push({ from: match.value.from, to: match.value.to });
  }
  return hits;
}
