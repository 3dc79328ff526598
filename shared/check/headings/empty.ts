import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { leadsWithVerb } from '../../suggest/measures/kinds.ts';

/** A clause without a word of its own, and what stands there none the less. */
export type EmptyClause = { readonly clause: Clause; readonly only: 'marker' | 'heading' | 'note' };

/**
 * Clauses with nothing behind marker or heading but a note of who is responsible. A heading alone is
 * empty only among clauses of which most have a body: in a list of materials (1.申报表 2.营业执照) each
 * item is nothing but a name.
 */
export function emptyClauses(policy: Policy): readonly EmptyClause[] {
  const parents = [policy, ...walk(policy.clauses)];
  return parents.flatMap((parent) => {
    const siblings = 'clauses' in parent ? parent.clauses : parent.children;
    const filled = siblings.filter(isFilled).length;
    const longest = longestBesideBody(siblings);
    return siblings.flatMap((clause): readonly EmptyClause[] => {
      if (clause.marker === '') return [];
      if (isFilled(clause)) {
        return isHeadingAlone(clause, longest) ? [{ clause, only: 'heading' }] : [];
      }
      if (isBare(policy, clause)) return [{ clause, only: 'marker' }];
      if (filled * 2 <= siblings.length) return [];
      return [{ clause, only: (clause.heading ?? '') === '' ? 'note' : 'heading' }];
    });
  });
}

/** So many clauses of a list have to have a heading with a body behind it. */
const FEWEST = 2;

/** Length of the longest heading where all clauses of a list but one carry heading and body; else 0. */
function longestBesideBody(siblings: readonly Clause[]): number {
  const headed = siblings.filter(({ runIn, text }) => runIn && text !== '');
  if (headed.length < FEWEST || headed.length + 1 !== siblings.length) return 0;
  return Math.max(...headed.map(({ heading }) => heading?.length ?? 0));
}

/** 17.营造知识产权文化氛围。（责任单位：…） among 16.完善公共服务网络。升级…: a heading and no measure. */
const isHeadingAlone = ({ heading, text, children }: Clause, longest: number): boolean =>
  heading === null &&
  children.length === 0 &&
  text.length <= longest * 2 &&
  /^[^，,。；：\d\n]{4,}。$/.test(text) &&
  leadsWithVerb(text);

const isFilled = ({ text, children }: Clause): boolean => text !== '' || children.length > 0;

const isBare = ({ source }: Policy, { markerSpan, own, heading }: Clause): boolean =>
  heading === null && sliceOf(source, { from: markerSpan.to, to: own.to }).trim() === '';
