import type { Edit } from '../../model/edit.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { normalise } from '../../text/normalise.ts';
import { parse } from '../../text/parse/parse.ts';
import { referencesOf } from '../../text/references/references.ts';
import type { Reference } from '../../text/references/types.ts';
import type { Arranged } from '../numbering/arranged.ts';
import { whyNot } from '../numbering/kept.ts';
import { type Refused, refused } from '../numbering/plan.ts';
import { rearranged } from '../numbering/rearranged.ts';
import { notAsMeant, type Places } from './as-meant.ts';
import { changesOf } from './changes.ts';
import { doubtful } from './doubtful.ts';
import { notFollowed } from './followed.ts';
import type { Intent } from './intent.ts';
import { markerEdit, printedAs } from './markers.ts';
import { numbersOf } from './numbers.ts';
import type { Standing } from './standing.ts';
import { type Node, placed } from './tree.ts';
import { wordingsOf } from './wording.ts';

/** A reference has at most so many ways to be said. */
const MOST_WORDINGS = 8;

/**
 * Makes what is meant: every clause gets the marker of its new place, every reference the words that
 * lead where it led. The new text is read again; what does not come out as meant is refused, with the
 * reason, and nothing is done.
 */
export function settled(policy: Policy, intent: Intent): Arranged | Refused {
  const numbers =
    intent.numbers === null
      ? numbersOf(policy, intent.roots)
      : ({ kind: 'numbers', of: intent.numbers } as const);
  if (numbers.kind === 'refused') return numbers;
  const numberOf = (node: Node): number => numbers.of.get(node) ?? node.clause?.number ?? 1;
  const references = referencesOf(policy).filter(({ span }) => !isIn(intent.removed, span.from));
  const unsure = doubtful(policy, references, intent, numberOf);
  if (unsure !== null) return unsure;
  const standing = standingIn(policy, intent, numberOf);
  const wordings = new Map(
    references.map((reference) => [reference, wordingsOf(policy, reference, standing)]),
  );
  const markers = [...placed(intent.roots)].flatMap(
    ({ node }) => markerEdit(policy, node, numberOf(node)) ?? [],
  );
  const fixed = [...markers, ...intent.words, ...freshEdit(policy, intent, numberOf)];
  const turns = new Map<Reference, number>();
  for (let turn = 0; ; turn += 1) {
    const said = references.flatMap(
      (reference) => wordings.get(reference)?.[turns.get(reference) ?? 0] ?? [],
    );
    const edits = inOrder([...fixed, ...said]);
    const { text, edits: made, offset } = rearranged(policy.source, edits, intent.shift);
    const next = parse(normalise(text));
    const places = placesIn(next, intent, offset);
    const odd = notAsMeant(policy, next, intent, numberOf, places);
    if (odd !== null) return odd;
    const lost = notFollowed(policy, references, next, intent, places);
    if (lost.size === 0) {
      const changes = changesOf(policy, intent, numberOf, said, references);
      return { kind: 'arranged', edits: made, text, changes, offset };
    }
    for (const reference of lost) {
      const at = (turns.get(reference) ?? 0) + 1;
      if (turn >= MOST_WORDINGS || wordings.get(reference)?.[at] === undefined) {
        return refused(whyNot(sliceOf(policy.source, reference.span), reference.resolution.kind));
      }
      turns.set(reference, at);
    }
  }
}

const isIn = (span: Intent['removed'], at: number): boolean =>
  span !== null && at >= span.from && at < span.to;

/** Words that are put in come before what is replaced at the same place. */
const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.from - b.from || a.to - b.to);

function freshEdit(
  policy: Policy,
  { fresh }: Intent,
  numberOf: (node: Node) => number,
): readonly Edit[] {
  if (fresh === null) return [];
  const { node, at, before, after } = fresh;
  const { marker, blanks } = printedAs(policy, node.style, numberOf(node));
  return [{ from: at, to: at, insert: before + marker + blanks + after }];
}

function standingIn(
  policy: Policy,
  { roots, absorbed }: Intent,
  numberOf: (node: Node) => number,
): Standing {
  const nodes = new Map<Clause, Node>();
  const parents = new Map<Node, Node | null>();
  for (const { node, parent } of placed(roots)) {
    parents.set(node, parent);
    if (node.clause !== null) nodes.set(node.clause, node);
  }
  const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  return {
    nodeOf: (path) => {
      const clause = clauses.get(path);
      return clause === undefined ? null : (nodes.get(absorbed.get(clause) ?? clause) ?? null);
    },
    parentOf: (node) => parents.get(node) ?? null,
    numberOf,
    paragraphsBefore: (path) => {
      const clause = clauses.get(path);
      return clause === undefined ? 0 : (absorbed.get(clause)?.paragraphs.length ?? 0);
    },
  };
}

function placesIn(next: Policy, { absorbed }: Intent, offset: (old: number) => number): Places {
  const read = new Map([...walk(next.clauses)].map((clause) => [clause.markerSpan.from, clause]));
  return {
    offset,
    standing: (clause) =>
      read.get(offset((absorbed.get(clause) ?? clause).markerSpan.from)) ?? null,
  };
}
