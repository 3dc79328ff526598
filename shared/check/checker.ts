import type { Policy } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import { clauseAt } from '../model/walk.ts';
import { type Draft, draftOf, type Placed } from './draft.ts';
import { openParagraphs } from './interned.ts';
import { withoutOverruled } from './overruled.ts';
import type { Paragraph } from './paragraph.ts';
import { rules as allRules } from './rules.ts';
import { openSafety, type Safety } from './safety.ts';
import type { Sourced } from './sourced.ts';
import type { Context, Finding, Fix, Found, Rule } from './types.ts';

/** Checks one reading of the draft; what of it was borrowed is told with it. */
export type Checker = (policy: Policy, sourced?: readonly Sourced[]) => readonly Finding[];

type Of<S extends Rule['scope']> = Extract<Rule, { readonly scope: S }>;

/**
 * 检查. Opens a checker for one context. From check to check it remembers what it found in each
 * paragraph, so that after an edit only what it touched is looked at anew.
 *
 * Findings come in order of the text, at one place the graver first. Never throws; linear time.
 */
export function openChecker(context: Context, rules: readonly Rule[] = allRules): Checker {
  const on = rules.filter(({ id }) => !context.settings.off.includes(id));
  const ofParagraph = on.filter((rule): rule is Of<'paragraph'> => rule.scope === 'paragraph');
  const ofDocument = on.filter((rule): rule is Of<'document'> => rule.scope === 'document');
  const paragraphs = openParagraphs();
  const known = new WeakMap<Paragraph, readonly Told[]>();
  const allowed = context.settings.words.filter(({ kind }) => kind === 'allow');

  const toldOf = (paragraph: Paragraph): readonly Told[] => {
    const before = known.get(paragraph);
    if (before !== undefined) return before;
    const safety = openSafety(paragraph.text);
    const told = ofParagraph.flatMap((rule) =>
      rule.find(paragraph, context).map((found): Told => ({ rule, found: judged(found, safety) })),
    );
    known.set(paragraph, told);
    return told;
  };

  return (policy, sourced = []) => {
    const draft = draftOf(policy, sourced, paragraphs.intern, context.normative);
    paragraphs.forget(draft.paragraphs.length);
    const safety = openSafety(policy.source);
    const told = [
      ...draft.paragraphs.flatMap((placed) => toldOf(placed.paragraph).map(movedTo(placed))),
      ...ofDocument.flatMap((rule) =>
        rule.find(draft, context).map((found): Told => ({ rule, found: judged(found, safety) })),
      ),
    ];
    const findings = told
      .map((one) => findingOf(one, draft))
      .filter(({ span }) => !allowed.some(({ word }) => standsIn(word, span, policy.source)));
    return withoutOverruled(findings.toSorted(inOrder), rules);
  };
}

/** The same once, for a text that is not edited. */
export const check = (
  policy: Policy,
  context: Context,
  sourced: readonly Sourced[] = [],
): readonly Finding[] => openChecker(context)(policy, sourced);

type Told = { readonly rule: Rule; readonly found: Found };

/** A fix is called safe only where the facts agree; told once for each paragraph. */
const judged = (found: Found, safety: Safety): Found =>
  found.fix === undefined
    ? found
    : {
        ...found,
        fix: { ...found.fix, safe: found.fix.safe && safety(found.fix.edits) },
      };

const movedTo =
  ({ at }: Placed) =>
  ({ rule, found }: Told): Told => ({
    rule,
    found: {
      ...found,
      span: moved(found.span, at),
      ...(found.related && { related: found.related.map((span) => moved(span, at)) }),
      ...(found.fix && { fix: movedFix(found.fix, at) }),
    },
  });

const moved = <S extends Span>(span: S, by: number): S => ({
  ...span,
  from: span.from + by,
  to: span.to + by,
});

const movedFix = (fix: Fix, by: number): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => moved(edit, by)),
});

function findingOf({ rule, found }: Told, { policy }: Draft): Finding {
  const { span, related = [], message, fix } = found;
  return {
    rule: rule.id,
    group: rule.group,
    severity: found.severity ?? rule.severity,
    basis: found.basis ?? rule.basis,
    citation: found.citation ?? rule.citation,
    span,
    related,
    path: clauseAt(policy.clauses, span.from)?.path ?? null,
    message,
    fix: fix ?? null,
  };
}

const weight = { error: 0, warning: 1, info: 2 } as const;

const inOrder = (a: Finding, b: Finding): number =>
  a.span.from - b.span.from || weight[a.severity] - weight[b.severity] || b.span.to - a.span.to;

/** True where the place found lies in a word the office called right (本单位用语). */
function standsIn(word: string, span: Span, source: string): boolean {
  if (span.to - span.from > word.length || word === '') return false;
  const from = Math.max(0, span.to - word.length);
  const at = source.slice(from, span.from + word.length).indexOf(word);
  return at >= 0;
}
