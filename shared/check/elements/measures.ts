import type { Clause, Policy } from '../../model/policy.ts';
import { introducesList } from '../../model/walk.ts';
import { frameOf } from '../../topics/frame.ts';

/** A clause that does something, with what it consists of. */
export type Measure = {
  readonly clause: Clause;
  /** A note stands behind it, behind a part of it, or behind the clause it is a part of. */
  readonly responsible: boolean;
  readonly deadline: boolean;
};

/** Clauses that frame the measures and need nobody of their own to carry them out. */
const FRAME =
  /总则|附则|(?:支持|扶持|资助|奖励|申报|适用)(?:对象|范围|条件|主体)|^适用|定义|释义|术语|名词解释|申报|兑现|兑付|施行|解释|监督(?:管理|检查|考核)?$|资金(?:管理|来源|拨付|监管|监督)|宣传(?:引导|推广|解读)|考核评估|法律责任|^原则$/;

/**
 * The measures of a document, each once: the items of a measure belong to it. Parts (一、…) that
 * only hold a heading are no measures, nor are 总则, 保障措施, 附则 and the like.
 */
export function measuresOf(policy: Policy): readonly Measure[] {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const found: Measure[] = [];
  collect(policy, policy.clauses, [], { responsible: false, deadline: false }, found);
  known.set(policy, found);
  return found;
}

const known = new WeakMap<Policy, readonly Measure[]>();

type Notes = { readonly responsible: boolean; readonly deadline: boolean };

function collect(
  policy: Policy,
  clauses: readonly Clause[],
  parents: readonly string[],
  above: Notes,
  found: Measure[],
): void {
  const together = above.responsible || shareNote(clauses, policy.source);
  for (const clause of clauses) {
    const heading = clause.heading ?? '';
    const holder = clause.text === '' && clause.children.length > 0;
    const own: Notes = {
      responsible: together || clause.responsible !== null,
      deadline: above.deadline || clause.deadline !== null,
    };
    if (holder && !introducesList(clause)) {
      if (!FRAME.test(heading)) collect(policy, clause.children, [...parents, heading], own, found);
      continue;
    }
    const wording = {
      heading: heading === '' ? clause.text.slice(0, 30) : heading,
      parents,
      body: clause.text,
    };
    if (FRAME.test(heading) || frameOf(wording, undefined) !== 'measure') continue;
    found.push({
      clause,
      responsible: own.responsible || inside(clause, ({ responsible }) => responsible !== null),
      deadline: own.deadline || inside(clause, ({ deadline }) => deadline !== null),
    });
  }
}

/**
 * A note on a line of its own behind the last of several clauses, none of which has one, is for all
 * of them.
 */
function shareNote(clauses: readonly Clause[], source: string): boolean {
  const note = clauses.at(-1)?.responsible ?? null;
  if (note === null || clauses.length < 2) return false;
  const others = clauses.slice(0, -1);
  if (others.some((one) => one.responsible !== null || one.children.length > 0)) return false;
  const before = source.slice(source.lastIndexOf('\n', note.span.from) + 1, note.span.from);
  return /^[\s（(【[]*(?:[\u4e00-\u9fff]{4}\s*[：:]\s*)?$/.test(before);
}

const inside = (clause: Clause, has: (clause: Clause) => boolean): boolean =>
  clause.children.some((child) => has(child) || inside(child, has));
