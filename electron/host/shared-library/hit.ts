import type { SharedHit } from '../../../shared/library/shared.ts';
import { marksIn, snippetOf } from '../../../shared/library/snippet.ts';
import type { PrecedentSummary } from '../../../shared/model/document.ts';
import type { SharedClause } from '../../../shared/shared-document.ts';

/** A clause as a list of finds shows it. */
export function hitOf(
  { id, name, year }: Pick<PrecedentSummary, 'id' | 'name' | 'year'>,
  { path, heading, shown }: SharedClause,
  words: readonly string[],
): SharedHit {
  const { snippet, marks } = snippetOf(shown, marksIn(shown, words));
  return { doc: id, name, year, path, heading, snippet, marks: [...marks] };
}
