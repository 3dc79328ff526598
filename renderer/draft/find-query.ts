import { SearchQuery } from '@codemirror/search';

/**
 * Finds exactly what was typed. The editor's own search folds compatible characters (1 would find
 * ①, and （ a half-width bracket), so every match is held against the words once more.
 */
export const exactQuery = (search: string, replace: string): SearchQuery =>
  new SearchQuery({
    search,
    replace,
    literal: true,
    caseSensitive: true,
    test: (match) => match === search,
  });
