import { diff_match_patch } from '@dmsnell/diff-match-patch';
import { type Change, diffChars, diffWords } from 'diff';
import type { Piece } from '../../../shared/compare/types.ts';
import { withVersion } from '../peer-version.ts';
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

/** With its own limit of a second, behind which it stops looking for the best. */
export const diffMatchPatch: Differ = (other, draft) => {
  const differ = new diff_match_patch();
  const diffs = differ.diff_main(other, draft);
  differ.diff_cleanupSemantic(diffs);
  return diffs.map(({ 0: op, 1: text }) => ({
    op: op > 0 ? 'insert' : op < 0 ? 'delete' : 'equal',
    text,
  }));
};

export const peers: readonly (readonly [name: string, differ: Differ])[] = [
  [`${withVersion('diff', 'jsdiff')} diffChars`, jsdiffChars],
  [`${withVersion('diff', 'jsdiff')} diffWords + Intl`, jsdiffWords],
  [`${withVersion('@dmsnell/diff-match-patch', 'diff-match-patch')} semantic`, diffMatchPatch],
];
