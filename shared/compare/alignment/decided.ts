import type { Precedent } from '../../model/document.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { compared, comparedAs } from '../../model/walk.ts';
import { refound } from '../decisions/refound.ts';
import type { LinkDecision } from '../types.ts';

/** What the drafter said of one draft clause and one precedent, by paths of the present texts. */
export type Decided = {
  readonly confirmed: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
  /** 无对应. */
  readonly none: boolean;
};

/** By path of the draft clause, then by document. */
export type Decisions = ReadonlyMap<string, ReadonlyMap<string, Decided>>;

const UNDECIDED: Decided = { confirmed: new Set(), rejected: new Set(), none: false };

/** Decisions on clauses that are in neither text have no effect. */
export function decidedOn(
  decisions: readonly LinkDecision[],
  draft: Policy,
  precedents: readonly Precedent[],
): Decisions {
  if (decisions.length === 0) return new Map();
  const documents = new Map(precedents.map((precedent) => [precedent.id, precedent.policy]));
  const places = refound(
    decisions.map((decision) => decision.draft),
    draft.clauses,
  );
  const byClause = new Map<string, Map<string, Decided>>();
  for (const decision of decisions) {
    const path = places.get(decision.draft)?.clause.path;
    const document = documents.get(decision.doc);
    if (path === undefined || document === undefined) continue;
    const byDocument = byClause.get(path) ?? new Map<string, Decided>();
    const before = byDocument.get(decision.doc) ?? UNDECIDED;
    byDocument.set(decision.doc, withDecision(before, decision, document.clauses));
    byClause.set(path, byDocument);
  }
  return byClause;
}

function withDecision(
  decided: Decided,
  decision: LinkDecision,
  clauses: readonly Clause[],
): Decided {
  if (decision.kind === 'none') return { ...decided, none: true };
  const path = counterpartOf(decision, clauses)?.path;
  if (path === undefined) return decided;
  return decision.kind === 'confirmed'
    ? { ...decided, confirmed: new Set([...decided.confirmed, path]) }
    : { ...decided, rejected: new Set([...decided.rejected, path]) };
}

/**
 * The precedent's clause: at its path where its heading stayed, else the only one with its heading
 * (the precedent was read anew or replaced), else none rather than a wrong one.
 */
function counterpartOf(
  { path, heading }: Exclude<LinkDecision, { readonly kind: 'none' }>,
  clauses: readonly Clause[],
): Clause | null {
  const atPath = comparedAs(clauses, path);
  if (heading === null || atPath?.heading === heading) return atPath;
  const [only, ...others] = compared(clauses).filter((clause) => clause.heading === heading);
  return others.length === 0 ? (only ?? null) : null;
}
