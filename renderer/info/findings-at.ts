import type { Finding } from '../../shared/check/types.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Note } from './state.ts';

type Told = { readonly missing: Note | null; readonly notes: readonly Note[] };

/**
 * What the check says of a field: what its own rules found anywhere, and what others found in the
 * words that say it (a date that does not exist, half-width brackets in a number). A rule that
 * misses something points at a place that has nothing to do with it.
 *
 * @param span the words of the field; null where the text has none.
 */
export function findingsAt(
  rules: readonly string[],
  span: Span | null,
  findings: readonly Finding[],
): Told {
  const mine = findings.filter(
    ({ rule, span: place }) =>
      rules.includes(rule) ||
      (span !== null &&
        !rule.startsWith('missing-') &&
        place.from >= span.from &&
        place.to <= span.to &&
        place.to > place.from),
  );
  const missing = mine.find(({ rule }) => rule.startsWith('missing-'));
  return {
    missing: missing === undefined ? null : noteOf(missing),
    notes: once(mine.filter(({ rule }) => !rule.startsWith('missing-')).map(noteOf)),
  };
}

const noteOf = ({ severity, message }: Finding): Note => ({ severity, message });

/** The same said of several places is said once. */
const once = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [note.message, note])).values(),
];
