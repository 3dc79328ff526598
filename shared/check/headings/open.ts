import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { leadsWithVerb } from '../../suggest/measures/kinds.ts';

/** The words a clause opens with, and the comma behind them. */
export type OpenHeading = { readonly words: string; readonly comma: Span };

/** So many clauses of its level have to have a heading, and all beside it. */
const FEWEST = 3;

/**
 * 营造良好氛围，加大宣传力度… among clauses that all begin with a heading (加强组织领导。建立…): the
 * heading runs on into its paragraph. Only what leads with a verb and is no longer than the headings
 * beside it.
 */
export function openHeadings(policy: Policy): readonly OpenHeading[] {
  const lists = [policy.clauses, ...[...walk(policy.clauses)].map(({ children }) => children)];
  const headed = new Map<number, number>();
  for (const { level, runIn } of walk(policy.clauses))
    if (runIn) headed.set(level, (headed.get(level) ?? 0) + 1);
  return lists
    .filter(([first]) => first !== undefined && (headed.get(first.level) ?? 0) >= FEWEST)
    .flatMap((siblings) => openAmong(siblings, policy.source));
}

function openAmong(siblings: readonly Clause[], source: string): readonly OpenHeading[] {
  const headed = siblings.filter(({ runIn }) => runIn);
  if (headed.length === 0 || headed.length + 1 !== siblings.length) return [];
  const longest = headed.reduce((most, { heading }) => Math.max(most, heading?.length ?? 0), 0);
  return siblings.flatMap(({ heading, paragraphs: [first] }): readonly OpenHeading[] => {
    if (heading !== null || first === undefined) return [];
    const printed = source.slice(first.from, Math.min(first.to, first.from + longest + 1));
    const words = /^([^，,。；：、“”《》（）\d]{4,})[，,]/.exec(printed)?.[1];
    if (words === undefined || !leadsWithVerb(words)) return [];
    const from = first.from + words.length;
    return [{ words, comma: { from, to: from + 1 } }];
  });
}
