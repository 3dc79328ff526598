import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';
import { hasDutyNotes, openDutyNote } from '../../shared/suggest/borrowed/duty-note.ts';
import { offersOf } from '../../shared/suggest/borrowed/offered.ts';
import { type ClauseOffer, type Offer, offerOf } from '../../shared/suggest/borrowed/sentences.ts';
import type { Borrowing, BorrowPlace, Taken } from '../../shared/suggest/borrowed/types.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';
import {
  applied,
  type LocalChange,
  type LocalNote,
  localise,
} from '../../shared/suggest/localise.ts';
import type { Wording } from '../../shared/suggest/types.ts';
import { sentencesOf } from '../../shared/text/segment-sentences.ts';

/** Whose draft takes the words over, and the day, an ISO date: deadlines gone by are noted. */
export type BorrowGround = LocalGround & { readonly today: string };

/** Words of precedents that are about to be taken over. */
export type Loan = {
  /** 采纳 sentences into the clause, or 借用 a clause as a whole. */
  readonly whole: boolean;
  readonly heading: Localisable | null;
  readonly sentences: readonly Localisable[];
  /** Whose duty a new clause is; null where the draft does not say that of its clauses. */
  readonly note: Localisable | null;
};

/** Words with all that could be changed in them for the own district. */
export type Localisable = {
  readonly offer: Offer;
  readonly changes: readonly LocalChange[];
  /** What is not changed but should be looked at. */
  readonly notes: readonly LocalNote[];
};

/** The same sentence as the drafter wants it: changes that were switched off left out. */
export const changedText = (
  { offer: { original }, changes }: Localisable,
  isOff: (change: LocalChange) => boolean,
): string =>
  applied(
    original,
    changes.filter((change) => !isOff(change)),
  );

/** A text cut at its changes; joined the parts give it back. */
export type Part = { readonly text: string; readonly change: LocalChange | null };

export function partsOf(original: string, changes: readonly LocalChange[]): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const change of changes) {
    const { from, to } = change.span;
    if (from > done) parts.push({ text: original.slice(done, from), change: null });
    parts.push({ text: original.slice(from, to), change });
    done = to;
  }
  if (done < original.length) parts.push({ text: original.slice(done), change: null });
  return parts;
}

/** Sentences picked in the pane, with the heading a new clause of them would have. */
export function loanOf(
  wordings: readonly Wording[],
  precedents: readonly Precedent[],
  home: BorrowGround,
  draft: Policy | null,
): Loan {
  const found = wordings.flatMap(({ text, source }) => {
    const precedent = precedents.find(({ id }) => id === source.doc);
    const clause = precedent && findClause(precedent.policy.clauses, source.path);
    return precedent && clause ? [{ precedent, clause, text }] : [];
  });
  const [first] = found;
  if (first === undefined) return { whole: false, heading: null, sentences: [], note: null };
  const offer = offerOf(first.precedent, first.clause);
  return {
    whole: false,
    heading: offer.heading && localisable(offer.heading, first.precedent, home),
    // Sentences of several clauses: whose duty they are together, none of the precedents says.
    note: noteOf({ ...offer, note: null }, first.precedent, home, draft),
    sentences: found.flatMap(({ precedent, clause, text }) =>
      offersOf(precedent, clause, text).map((offer) => localisable(offer, precedent, home)),
    ),
  };
}

/** A precedent's clause as a whole, with its heading. */
export function wholeLoan(
  precedent: Precedent,
  path: string,
  home: BorrowGround,
  draft: Policy | null,
): Loan | null {
  const clause = findClause(precedent.policy.clauses, path);
  if (clause === null) return null;
  const offer = offerOf(precedent, clause);
  const { heading, sentences } = offer;
  return {
    whole: true,
    heading: heading && localisable(heading, precedent, home),
    sentences: sentences.map((one) => localisable(one, precedent, home)),
    note: noteOf(offer, precedent, home, draft),
  };
}

/** The precedent's note, or one to be filled in, where the draft's own clauses end in such notes. */
function noteOf(
  { note, sentences: [first] }: ClauseOffer,
  precedent: Precedent,
  home: BorrowGround,
  draft: Policy | null,
): Localisable | null {
  if (draft === null || !hasDutyNotes(draft) || first === undefined) return null;
  return localisable(note ?? { ...first, lead: '', original: openDutyNote }, precedent, home);
}

/** Shorter selections (支持) are meant for reading, not for taking. */
const SELECTED = 4;

/** Of a whole clause only the sentences a selection touches; the whole where it touches none. */
export function selectedOf(loan: Loan, selection: string): Loan {
  const lines = selection.split('\n').flatMap((line) => sentencesOf(line.trim()));
  const touched = loan.sentences.filter(({ offer: { original } }) =>
    lines.some(
      (words) => words.length >= SELECTED && (original.includes(words) || words.includes(original)),
    ),
  );
  const all = touched.length === 0 || touched.length === loan.sentences.length;
  return all ? loan : { ...loan, whole: false, sentences: touched };
}

function localisable(
  offer: Offer,
  precedent: Precedent,
  { profile, jurisdictions, today }: BorrowGround,
): Localisable {
  const { changes, notes } = localise(offer.original, precedent, profile, { jurisdictions, today });
  return { offer, changes, notes: notes.filter(({ kind }) => kind === 'note') };
}

/** What goes into the draft. @param title heading of the new clause as the drafter left it. */
export function borrowingOf(
  loan: Loan,
  place: BorrowPlace,
  title: string,
  isOff: (change: LocalChange) => boolean,
): Borrowing {
  const taken = (words: Localisable): Taken => ({
    ...words.offer,
    inserted: changedText(words, isOff),
  });
  const heading = loan.heading && { ...taken(loan.heading), inserted: title.trim() };
  return {
    place,
    heading: heading === null || heading.inserted === '' ? null : heading,
    sentences: loan.sentences.map(taken),
    note: place === 'newClause' && loan.note !== null ? changedText(loan.note, isOff) : null,
  };
}
