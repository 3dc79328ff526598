/** Answers remembered for one value; what is compared with more than these is compared anew. */
const MOST = 32;

/**
 * A function of two values that are kept elsewhere, its latest answers remembered for as long as the
 * first one lives: one keystroke changes one sentence, and what is known of all other pairs still
 * holds. A list each, not a map: as a rule there is one answer.
 */
export function remembered<A extends object, B extends object, R>(
  answer: (a: A, b: B) => R,
): (a: A, b: B) => R {
  const known = new WeakMap<A, { readonly b: B; readonly answer: R }[]>();
  return (a, b) => {
    const ofA = known.get(a);
    if (ofA) for (const one of ofA) if (one.b === b) return one.answer;
    const found = { b, answer: answer(a, b) };
    if (!ofA) known.set(a, [found]);
    else {
      if (ofA.length >= MOST) ofA.shift();
      ofA.push(found);
    }
    return found.answer;
  };
}
