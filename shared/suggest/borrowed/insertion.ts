import { blanksIn } from '../../model/blanks.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { type Span, sliceOf } from '../../model/span.ts';
import { clauseAt, comparedAs, findClause, introducesList, walk } from '../../model/walk.ts';
import { newClause } from './new-clause.ts';
import type { Borrowing, Insertion } from './types.ts';
import { closing, firstToFill, indentOf, joined } from './words.ts';

/**
 * Puts borrowed words into a draft.
 *
 * @param policy a reading of exactly the text they go into.
 * @param caret where the drafter is; the current clause is the one there, else the one before.
 */
export function insertionOf(policy: Policy, caret: number, borrowing: Borrowing): Insertion {
  const clause = currentClause(policy, caret);
  if (borrowing.place === 'newClause') {
    const { beside } = borrowing;
    const said = beside ? findClause(policy.clauses, beside.path) : null;
    return beside && said
      ? newClause(policy, said, beside.side, borrowing)
      : newClause(policy, clause && (lastChild(clause) ?? clause), 'behind', borrowing);
  }
  if (borrowing.place === 'caret' || clause === null) return atCaret(policy, caret, borrowing);
  const prompt = promptLeft(policy, clause);
  if (prompt !== null)
    return inPlaceOf(prompt, joined(borrowing.sentences, indentOf(policy, clause)));
  const { at, lead } = endOfWords(policy, clause);
  return inserted(at, lead, joined(borrowing.sentences, indentOf(policy, clause)));
}

/** A container that only holds a heading takes the new clause as its last. */
const lastChild = ({ text, children }: Clause): Clause | null =>
  text === '' ? (children.at(-1) ?? null) : null;

function currentClause(policy: Policy, caret: number): Clause | null {
  const here = clauseAt(policy.clauses, caret);
  if (here !== null) return comparedAs(policy.clauses, here.path);
  const before = [...walk(policy.clauses)].findLast(({ span }) => span.to <= caret);
  return before === undefined ? null : comparedAs(policy.clauses, before.path);
}

function atCaret({ source }: Policy, caret: number, { sentences }: Borrowing): Insertion {
  const line = source.lastIndexOf('\n', caret - 1) + 1;
  const indent = /^[ \t\u3000]*/.exec(source.slice(line, caret))?.[0] ?? '';
  return inserted(caret, '', joined(sentences, indent));
}

/** The prompt of a new draft (［待填：写明支持措施］) where it is all the clause says; else null. */
export function promptLeft({ source }: Policy, { paragraphs }: Clause): Span | null {
  const [words] = paragraphs;
  if (words === undefined || paragraphs.length > 1) return null;
  const [blank] = blanksIn(sliceOf(source, words));
  return blank !== undefined && blank.from === 0 && blank.to === words.to - words.from
    ? words
    : null;
}

const inPlaceOf = (span: Span, words: string): Insertion => ({
  edits: [{ ...span, insert: words }],
  select: firstToFill(words, span.from),
  told: null,
});

/** Where the own words of a clause end, before its note, and what has to come between. */
function endOfWords(
  policy: Policy,
  clause: Clause,
): { readonly at: number; readonly lead: string } {
  const { source } = policy;
  const newLine = `\n${indentOf(policy, clause)}`;
  // Behind a colon the list goes on; what is added stands below it.
  if (introducesList(clause)) return { at: clause.span.to, lead: newLine };
  const words = clause.paragraphs.at(-1)?.to;
  if (words !== undefined)
    return { at: words, lead: closing(source.slice(clause.span.from, words)) };
  if (clause.headingSpan === null) return { at: clause.markerSpan.to, lead: '' };
  const end = clause.headingSpan.to;
  const mark = /^[。：；.]/.exec(source.slice(end, end + 1))?.[0] ?? '';
  if (clause.runIn) return { at: end + mark.length, lead: mark === '' ? '。' : '' };
  return { at: end + mark.length, lead: newLine };
}

const inserted = (at: number, lead: string, words: string): Insertion => ({
  edits: [{ from: at, to: at, insert: `${lead}${words}` }],
  select: firstToFill(words, at + lead.length),
  told: null,
});
