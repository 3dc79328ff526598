import { firstThat } from '../model/first-that.ts';
import type { Span } from '../model/span.ts';
import type { Finding, Rule } from './types.ts';

/**
 * Without findings whose rule yields to another that found something at the same place: 我市 is a
 * leftover of another city, and not also a second name for the own ground. `findings` in order.
 */
export function withoutOverruled(
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  const stronger = new Map(rules.map(({ id, yieldsTo = [] }) => [id, yieldsTo]));
  const places = new Map<string, Reaching[]>();
  for (const { rule, span } of findings) {
    const before = places.get(rule);
    const reach = Math.max(span.to, before?.at(-1)?.reach ?? 0);
    if (before === undefined) places.set(rule, [{ from: span.from, reach }]);
    else before.push({ from: span.from, reach });
  }
  return findings.filter(
    ({ rule, span }) => !stronger.get(rule)?.some((id) => meets(places.get(id) ?? [], span)),
  );
}

/** Where a finding begins, and how far it or one before it reaches. */
type Reaching = { readonly from: number; readonly reach: number };

/** True where one of the places shares a character with the span. */
function meets(places: readonly Reaching[], { from, to }: Span): boolean {
  const last = places[firstThat(places, (place) => place.from >= to) - 1];
  return last !== undefined && last.reach > from;
}
