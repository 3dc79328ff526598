import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';

/** 牵头 and 配合 in a 责任单位 note, as its words mark them. */
export type Duties = {
  readonly clause: Clause;
  readonly span: Span;
  /** Someone is marked as 牵头. */
  readonly leads: boolean;
  /** 按职责分工负责: nobody needs to be 牵头. */
  readonly shared: boolean;
  /** 配合 is said before 牵头. */
  readonly reversed: boolean;
  /** How many bodies it names, and how many of them as 牵头. */
  readonly bodies: number;
  readonly leading: number;
};

const LEAD = /牵头/;
const SUPPORT = /配合|协办|协助|参与/;
const SHARED = /按(?:照)?(?:各自)?(?:职责|职能)|分工负责|共同负责|分别/;
/** The label before the bodies: （配合单位：…. */
const LABEL = 8;

const known = new WeakMap<Policy, readonly Duties[]>();

/** The notes of a document that name bodies, in order. */
export function dutiesOf(policy: Policy): readonly Duties[] {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const found = [...walk(policy.clauses)].flatMap((clause): Duties[] => {
    const { responsible } = clause;
    if (responsible === null) return [];
    const { span, text, lead, support } = responsible;
    const label = policy.source.slice(Math.max(0, span.from - LABEL), span.from);
    const words = `${/[（(]([^（()）]*)$/.exec(label)?.[1] ?? ''}${text}`;
    const leads = LEAD.test(words);
    const supports = words.search(SUPPORT);
    return [
      {
        clause,
        span,
        leads,
        shared: SHARED.test(words),
        reversed: leads && supports >= 0 && supports < words.search(LEAD) && !alone(words),
        bodies: lead.length + support.length,
        leading: leads ? lead.length : 0,
      },
    ];
  });
  known.set(policy, found);
  return found;
}

/** 区科委牵头，区财政局配合；区数据局牵头: every part names its own 牵头, in the right order. */
const alone = (words: string): boolean =>
  words.split(/[；;。]/).every((part) => {
    const support = part.search(SUPPORT);
    const lead = part.search(LEAD);
    return lead >= 0 && (support < 0 || lead < support);
  });
