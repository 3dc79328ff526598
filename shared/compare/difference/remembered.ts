/**
 * A function of two values that are kept elsewhere, its answers remembered for as long as both live:
 * one keystroke changes one sentence, and what is known of all other pairs still holds.
 */
export function remembered<A extends object, B extends object, R>(
  answer: (a: A, b: B) => R,
): (a: A, b: B) => R {
  const known = new WeakMap<A, WeakMap<B, { readonly answer: R }>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new WeakMap<B, { readonly answer: R }>();
    const found = ofA.get(b) ?? { answer: answer(a, b) };
    known.set(a, ofA.set(b, found));
    return found.answer;
  };
}
