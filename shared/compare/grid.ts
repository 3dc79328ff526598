import type { Precedent } from '../model/document.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { compared, introducesList } from '../model/walk.ts';
import { anchorOf } from './decisions.ts';
import { bandsOf } from './grid/bands.ts';
import type { ClauseRow, Grid, GridCell, GridRow, SectionRow } from './grid/types.ts';
import type { Alignment, Link, LinkDecision } from './types.ts';

/**
 * The draft beside several precedents. Every compared clause of the draft has a row; every compared
 * clause of a precedent is a candidate in some row, or stands in exactly one band near the place
 * where its own neighbours are answered.
 *
 * @param precedents the columns, in their order.
 * @param alignment of this draft; links to clauses that are gone are passed over.
 * @param decisions the drafter's, which the alignment has taken into account.
 */
export function gridOf(
  draft: Policy,
  precedents: readonly Precedent[],
  alignment: Alignment,
  decisions: readonly LinkDecision[] = [],
): Grid {
  const links = linksByDraft(alignment);
  const clauses = new Map(precedents.map((precedent) => [precedent.id, comparedOf(precedent)]));
  const cellOf = (clause: Clause, doc: string): GridCell => ({
    doc,
    candidates: (links.get(clause.path)?.get(doc) ?? []).flatMap((link) => {
      const other = clauses.get(doc)?.get(link.path);
      return other === undefined ? [] : [{ link, clause: other }];
    }),
    decisions: decisions.filter((decision) => decision.doc === doc && isAbout(decision, clause)),
  });
  const rows = outlineOf(draft.clauses).map((row): SectionRow | ClauseRow =>
    row.kind === 'section'
      ? row
      : { ...row, cells: precedents.map(({ id }) => cellOf(row.clause, id)) },
  );
  const bands = bandsOf(
    rows,
    precedents.map(({ id }) => ({ doc: id, clauses: [...(clauses.get(id)?.values() ?? [])] })),
  );
  return {
    docs: precedents.map(({ id }) => id),
    rows: [undefined, ...rows].flatMap((row, at): GridRow[] => {
      const band = bands.get(at - 1);
      return [
        ...(row === undefined ? [] : [row]),
        ...(band === undefined ? [] : [{ kind: 'band' as const, clauses: band }]),
      ];
    }),
  };
}

/** One whose clause is gone keeps an old path, which another clause may bear by now. */
const isAbout = ({ draft }: LinkDecision, clause: Clause): boolean =>
  draft.path === clause.path && draft.text === anchorOf(clause).text;

/** Sections and clauses in order of the text; the items of a list belong to their clause's row. */
function outlineOf(clauses: readonly Clause[]): (SectionRow | ClauseRow)[] {
  return clauses.flatMap((clause) => {
    const own: SectionRow | ClauseRow =
      clause.text === '' && clause.children.length > 0
        ? { kind: 'section', clause }
        : { kind: 'clause', clause, cells: [] };
    return introducesList(clause) ? [own] : [own, ...outlineOf(clause.children)];
  });
}

/** Best first, whatever order the links came in. A link the drafter confirmed goes before all. */
function linksByDraft({ links }: Alignment): ReadonlyMap<string, ReadonlyMap<string, Link[]>> {
  const found = new Map<string, Map<string, Link[]>>();
  const rank = ({ by, score }: Link): number => (by === 'drafter' ? 2 : score);
  for (const link of links.toSorted((a, b) => rank(b) - rank(a))) {
    const byDoc = found.get(link.draft) ?? new Map<string, Link[]>();
    found.set(link.draft, byDoc);
    const others = byDoc.get(link.doc);
    if (others === undefined) byDoc.set(link.doc, [link]);
    else others.push(link);
  }
  return found;
}

/** A precedent is read once and compared with every state of the draft. */
const known = new WeakMap<Precedent, ReadonlyMap<string, Clause>>();

function comparedOf(precedent: Precedent): ReadonlyMap<string, Clause> {
  const found = known.get(precedent);
  if (found !== undefined) return found;
  const clauses = new Map(
    compared(precedent.policy.clauses).map((clause) => [clause.path, clause]),
  );
  known.set(precedent, clauses);
  return clauses;
}
