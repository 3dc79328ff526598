/**
 * Licences under which code may go along with the product: all of them ask for no more than that
 * their notice is passed on. Whatever is not on this list is refused, GPL and AGPL as well as a
 * licence nobody here has read yet.
 */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

/**
 * The licences that count of an SPDX expression, all of them allowed: of a choice the first that
 * may be taken, `(MIT OR GPL-3.0-or-later)` -> `['MIT']`; of a sum all, `(MIT AND Zlib)`. Null when
 * there is no way to take it without one that is not allowed, or when it is no such expression.
 */
export function taken(expression: string): readonly string[] | null {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const read = readChoice(tokens);
  return read !== null && read.rest.length === 0 ? read.taken : null;
}

type Read = { readonly taken: readonly string[] | null; readonly rest: readonly string[] };

function readChoice(tokens: readonly string[]): Read | null {
  const first = readSum(tokens);
  if (first === null || first.rest[0] !== 'OR') return first;
  const other = readChoice(first.rest.slice(1));
  return other === null ? null : { taken: first.taken ?? other.taken, rest: other.rest };
}

function readSum(tokens: readonly string[]): Read | null {
  const first = readOne(tokens);
  if (first === null || first.rest[0] !== 'AND') return first;
  const other = readSum(first.rest.slice(1));
  if (other === null) return null;
  const both = first.taken && other.taken && [...new Set([...first.taken, ...other.taken])];
  return { taken: both, rest: other.rest };
}

function readOne([token, ...rest]: readonly string[]): Read | null {
  if (token === undefined || ['OR', 'AND', 'WITH', ')'].includes(token)) return null;
  if (token === '(') {
    const inside = readChoice(rest);
    if (inside === null || inside.rest[0] !== ')') return null;
    return { taken: inside.taken, rest: inside.rest.slice(1) };
  }
  // An exception changes what a licence says: nobody has read that, so it is not allowed.
  if (rest[0] === 'WITH') return { taken: null, rest: rest.slice(2) };
  return { taken: allowed.has(token) ? [token] : null, rest };
}
