import { kindWords } from '../../../shared/compare/slots/words.ts';
import type { Piece } from '../../../shared/compare/types.ts';
import type { Pair } from './pair.ts';

/** A difference in plain text: [-deleted-] and {+inserted+}, each clause on one line. */
export const marked = (diff: readonly Piece[]): string =>
  diff
    .map(({ op, text }) => {
      const line = onOneLine(text);
      return op === 'equal' ? line : op === 'delete' ? `[-${line}-]` : `{+${line}+}`;
    })
    .join('');

export const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

/** What both clauses fill, but not with the same. `write` joins the draft's words and the other's. */
export const slotLines = (
  slots: Pair['slots'],
  write: (draft: string, other: string) => string,
): readonly string[] =>
  slots
    .filter(({ draft, other }) => draft !== other)
    .map(({ kind, draft, other }) => `${kindWords[kind]}：${write(draft, other)}`);

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
