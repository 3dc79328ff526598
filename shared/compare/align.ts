import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { segment } from '../text/segment.ts';
import type { Alignment, Link } from './types.ts';
import { type Unit, unitsOf } from './units.ts';

const SAME = 0.35;
const RELATED = 0.16;
const MOST = 3;
const HEADING_WEIGHT = 3;

/**
 * Finds for every draft clause its counterparts in the precedents, by meaning: never by number or
 * order, and several draft clauses may share one counterpart.
 */
export function align(draft: Policy, precedents: readonly Precedent[]): Alignment {
  const drafts = unitsOf(draft.clauses);
  const library = precedents.map(({ id, policy }) => ({ id, units: unitsOf(policy.clauses) }));
  const weigh = weigher([...drafts, ...library.flatMap(({ units }) => units)]);
  const links = library.flatMap(({ id, units }) => {
    const others = units.map((unit) => ({ unit, vector: weigh(unit) }));
    return drafts.flatMap((unit): Link[] => {
      const vector = weigh(unit);
      return others
        .map((other) => ({ path: other.unit.path, score: cosine(vector, other.vector) }))
        .filter(({ score }) => score >= RELATED)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST)
        .map(({ path, score }) => ({
          draft: unit.path,
          doc: id,
          path,
          score,
          relation: score >= SAME ? 'same' : 'related',
          shared: [],
        }));
    });
  });
  const linked = new Set(links.map(({ draft: path }) => path));
  const found = new Set(links.map(({ doc, path }) => `${doc} ${path}`));
  return {
    links,
    missing: library.flatMap(({ id, units }) =>
      units
        .filter(({ path }) => !found.has(`${id} ${path}`))
        .map(({ path }) => ({ doc: id, path })),
    ),
    novel: drafts.filter(({ path }) => !linked.has(path)).map(({ path }) => path),
  };
}

type Vector = ReadonlyMap<string, number>;

function weigher(units: readonly Unit[]): (unit: Unit) => Vector {
  const seenIn = new Map<string, number>();
  for (const unit of units)
    for (const term of counts(unit).keys()) seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
  return (unit) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const [term, count] of counts(unit)) {
      const rarity = Math.log((units.length + 1) / ((seenIn.get(term) ?? 0) + 0.5));
      const weight = (1 + Math.log(count)) * rarity;
      weights.set(term, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  };
}

function counts({ heading, body }: Unit): Map<string, number> {
  const found = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of segment(text))
      if (/[\p{L}\d]/u.test(word)) found.set(word, (found.get(word) ?? 0) + weight);
  };
  add(heading, HEADING_WEIGHT);
  add(body, 1);
  return found;
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
