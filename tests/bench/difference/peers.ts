import { type Change, diffChars, diffWords } from 'diff';
import type { Piece } from '../../../shared/compare/types.ts';
import type { Differ } from '../readability.ts';

/** The differences everybody can have, as everybody calls them. */

const pieces = (changes: readonly Change[]): readonly Piece[] =>
  changes.map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));

export const jsdiffChars: Differ = (other, draft) => pieces(diffChars(other, draft));

const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
export const jsdiffWords: Differ = (other, draft) =>
  pieces(diffWords(other, draft, { intlSegmenter }));

export const peers: readonly (readonly [name: string, differ: Differ])[] = [
  ['jsdiff diffChars', jsdiffChars],
  ['jsdiff diffWords + Intl', jsdiffWords],
];
