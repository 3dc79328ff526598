import type { Clause, LineRole } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { clauseAt, walk } from '../../model/walk.ts';
import { type Family, familyOf } from '../../suggest/genres.ts';
import type { Draft } from '../draft.ts';
import { ownEffect, termsOfDraft } from '../terms/of-draft.ts';
import { firstWords } from './place.ts';
import { promises } from './promises.ts';
import { type ElementId, saidIn } from './said.ts';

/** What a document is and has, as far as the rules of its elements ask. */
export type Ground = {
  /** Null where nothing can be demanded: a piece of text without title, or of a genre not known. */
  readonly family: Family | null;
  readonly has: (id: ElementId) => boolean;
  /** 若干措施, 办法: what others than the offices can rely on; or as the drafter says. */
  readonly binding: boolean;
  /** It promises money. */
  readonly grants: boolean;
  /** It has a 署名 and a date: no draft any more. */
  readonly signed: boolean;
  /** Where it is told that something is missing in front: the title. */
  readonly front: Span;
  /** Where it is told that something is missing at the end: the clause of its effect, or the last. */
  readonly end: Span;
};

/** With fewer clauses it is a piece of a document. */
const LEAST = 3;

const known = new WeakMap<Draft, Ground>();

/** Computed once for a draft; what the paragraphs say is remembered from check to check. */
export function groundOf(draft: Draft): Ground {
  const before = known.get(draft);
  if (before !== undefined) return before;
  const { policy, paragraphs } = draft;
  const said = new Set<ElementId>();
  const roles = new Set<LineRole>();
  for (const { paragraph } of paragraphs) {
    roles.add(paragraph.role);
    for (const id of saidIn(paragraph)) said.add(id);
  }
  const whole = policy.title !== null && hasClauses(policy.clauses, LEAST);
  const family = whole ? familyOf(policy.genre) : null;
  const ground: Ground = {
    family,
    has: (id) => said.has(id),
    binding: whole && (draft.normative ?? (family === 'measures' || family === 'rules')),
    grants: paragraphs.some(({ paragraph }) => promises(paragraph)),
    signed: roles.has('signature') && roles.has('date'),
    front: policy.titleSpan ?? NOWHERE,
    end: endOf(draft),
  };
  known.set(draft, ground);
  return ground;
}

function endOf(draft: Draft): Span {
  const { policy } = draft;
  const effect = ownEffect(termsOfDraft(draft));
  if (effect !== null) {
    const { from, to } = effect;
    return clauseAt(policy.clauses, from)?.headingSpan ?? { from, to };
  }
  const last = lastOf(policy.clauses);
  return last === null ? (policy.titleSpan ?? NOWHERE) : firstWords(policy.source, last);
}

const NOWHERE: Span = { from: 0, to: 0 };

const lastOf = (clauses: readonly Clause[]): Clause | null => {
  const last = clauses.at(-1);
  return last === undefined ? null : (lastOf(last.children) ?? last);
};

/** There are at least so many. */
function hasClauses(clauses: readonly Clause[], least: number): boolean {
  let seen = 0;
  for (const _ of walk(clauses)) {
    seen += 1;
    if (seen === least) return true;
  }
  return false;
}
