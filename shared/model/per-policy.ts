import type { Policy } from './policy.ts';

/** What a function tells of a whole reading, computed once for all the rules that ask for it. */
export function perPolicy<T>(tell: (policy: Policy) => T): (policy: Policy) => T {
  const known = new WeakMap<Policy, { readonly told: T }>();
  return (policy) => {
    const before = known.get(policy);
    if (before !== undefined) return before.told;
    const told = tell(policy);
    known.set(policy, { told });
    return told;
  };
}
