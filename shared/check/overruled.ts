import type { Finding, Rule } from './types.ts';

/**
 * Without findings whose rule yields to another that found something at the same place: 我市 is a
 * leftover of another city, and not also a second name for the own ground. `findings` in order.
 */
export function withoutOverruled(
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  const yields = new Map(rules.map(({ id, yieldsTo = [] }) => [id, new Set(yieldsTo)]));
  const overruled = (finding: Finding): boolean => {
    const stronger = yields.get(finding.rule);
    if (stronger === undefined || stronger.size === 0) return false;
    return findings.some(
      ({ rule, span }) =>
        stronger.has(rule) && span.from < finding.span.to && finding.span.from < span.to,
    );
  };
  return findings.filter((finding) => !overruled(finding));
}
