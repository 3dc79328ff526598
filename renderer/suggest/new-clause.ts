import { blank } from '../../shared/model/blanks.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { findClause, walk } from '../../shared/model/walk.ts';
import { insertionOf } from '../../shared/suggest/borrowed/insertion.ts';
import type { Borrowing, Insertion, Taken } from '../../shared/suggest/borrowed/types.ts';
import { promptOf } from '../../shared/suggest/skeleton/prompt.ts';
import type { DraftEntry, Suggestion } from '../../shared/suggest/types.ts';
import { usualPlace } from '../../shared/suggest/usual-place.ts';
import { localHeading } from './localising.ts';

/** An empty clause on a matter the draft lacks, as it would be written. */
export type NewClause = {
  readonly heading: string;
  /** ［待填：…］ and whose duty it is, where the draft says that of its clauses. */
  readonly words: string;
  /** Path of the draft's clause it goes behind; null: at the end. */
  readonly behind: string | null;
};

export type Plan = Omit<NewClause, 'heading'> & { readonly headings: readonly string[] };

/** Headings to choose from, the words and the usual place. A heading never has a blank in it. */
export function plannedClause(
  entry: DraftEntry,
  suggestion: Suggestion,
  policy: Policy,
  precedents: readonly Precedent[],
  profile: Profile,
): Plan {
  const headings = [entry.heading, ...entry.headings.map(({ text }) => text)].map((text) => {
    const source = entry.headings.find((one) => one.text === text)?.sources[0];
    const precedent = precedents.find(({ id }) => id === source?.doc);
    return precedent === undefined ? text : localHeading(text, precedent, profile);
  });
  const namesBodies = [...walk(policy.clauses)].some(({ responsible }) => responsible !== null);
  const note = namesBodies ? `（责任单位：${blank('牵头单位和配合单位')}）` : '';
  return {
    headings: [...new Set(headings)].filter((text) => text !== null),
    words: blank(promptOf(entry, precedents)) + note,
    behind: usualPlace(suggestion, entry.topic, policy),
  };
}

/** How it comes into a draft; the clause it goes behind is sought anew, the text may have gone on. */
export function insertionOfNew(policy: Policy, { heading, words, behind }: NewClause): Insertion {
  const clause = behind === null ? null : findClause(policy.clauses, behind);
  const borrowing: Borrowing = {
    place: 'newClause',
    heading: written(heading),
    sentences: [written(words)],
  };
  return insertionOf(policy, clause?.span.from ?? policy.source.length, borrowing);
}

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
