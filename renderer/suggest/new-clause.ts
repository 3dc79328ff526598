import { blank } from '../../shared/model/blanks.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { hasDutyNotes, openDutyNote } from '../../shared/suggest/borrowed/duty-note.ts';
import { insertionOf } from '../../shared/suggest/borrowed/insertion.ts';
import type { Insertion, Taken } from '../../shared/suggest/borrowed/types.ts';
import { type LocalGround, localHeading } from '../../shared/suggest/local-heading.ts';
import { promptOf } from '../../shared/suggest/skeleton/prompt.ts';
import type { ClausePlace, DraftEntry } from '../../shared/suggest/types.ts';

/** An empty clause on a matter the draft lacks, as it would be written. */
export type NewClause = {
  readonly heading: string;
  /** ［待填：…］ */
  readonly words: string;
  /** Whose duty it is, where the draft says that of its clauses. */
  readonly note: string | null;
  /** Beside which of the draft's clauses it stands; null: at the end. */
  readonly place: ClausePlace | null;
};

export type Plan = Omit<NewClause, 'heading'> & { readonly headings: readonly string[] };

/** Headings to choose from, the words and the usual place. A heading never has a blank in it. */
export function plannedClause(
  entry: DraftEntry,
  policy: Policy,
  precedents: readonly Precedent[],
  ground: LocalGround,
): Plan {
  const headings = [entry.heading, ...entry.headings.map(({ text }) => text)].map((text) => {
    const source = entry.headings.find((one) => one.text === text)?.sources[0];
    const precedent = precedents.find(({ id }) => id === source?.doc);
    return precedent === undefined ? text : localHeading(text, precedent, ground);
  });
  return {
    headings: [...new Set(headings)].filter((text) => text !== null),
    words: blank(promptOf(entry, precedents)),
    note: hasDutyNotes(policy) ? openDutyNote : null,
    place: entry.place,
  };
}

/** How it comes into a draft; the clause it stands beside is sought anew, the text may have gone on. */
export const insertionOfNew = (
  policy: Policy,
  { heading, words, note, place }: NewClause,
): Insertion =>
  insertionOf(policy, policy.source.length, {
    place: 'newClause',
    beside: place,
    heading: written(heading),
    sentences: [written(words)],
    note,
  });

/** The drafter's own words: taken from nowhere. */
const written = (words: string): Taken => ({
  doc: '',
  path: '',
  name: '',
  title: '',
  heading: null,
  original: words,
  inserted: words,
  lead: '',
});
