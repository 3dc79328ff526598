import { type Edit, edited } from '../../model/edit.ts';
import type { Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import type { Reference } from '../../text/references/types.ts';
import { called } from '../numbering/plan.ts';
import type { Change } from '../numbering/rewritten.ts';
import type { Intent } from './intent.ts';
import { markerEdit } from './markers.ts';
import { type Node, placed } from './tree.ts';

/** The numbers and references that read otherwise, as the preview lists them. */
export function changesOf(
  policy: Policy,
  { roots }: Intent,
  numberOf: (node: Node) => number,
  said: readonly Edit[],
  references: readonly Reference[],
): readonly Change[] {
  const numbers = [...placed(roots)].flatMap(({ node }): readonly Change[] => {
    const edit = markerEdit(policy, node, numberOf(node));
    const { clause } = node;
    if (edit === null || clause === null) return [];
    const where = clause.heading ?? clause.text.slice(0, 20);
    return [{ kind: 'number', from: clause.marker.trim(), to: edit.insert.trim(), where }];
  });
  const { source } = policy;
  const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  const followed = references.flatMap(({ span, path }): readonly Change[] => {
    const own = said.filter(({ from, to }) => from >= span.from && to <= span.to);
    if (own.length === 0) return [];
    const moved = own.map((edit) => ({
      ...edit,
      from: edit.from - span.from,
      to: edit.to - span.from,
    }));
    const words = sliceOf(source, span);
    const to = edited(words, moved);
    const standing = path === null ? undefined : clauses.get(path);
    const where = standing === undefined ? '在导语' : `在${called(standing)}`;
    return to === words ? [] : [{ kind: 'reference', from: words, to, where }];
  });
  return [...numbers, ...followed];
}
