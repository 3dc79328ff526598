import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import { compared } from '../../../shared/model/walk.ts';
import dev from '../../fixtures/gold/alignment-dev.json';
import ours from '../../fixtures/gold/alignment-readings.json';

export const precedent = (id: string): Precedent => {
  const found = builtInPrecedents.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** A pair of precedents as a reader put their clauses side by side. */
export type Reading = {
  readonly draft: string;
  readonly doc: string;
  /** By draft clause the grades of its counterparts: 2 main, 1 partial. */
  readonly clauses: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** The development half of the gold alignment. */
export const given: Reading = {
  draft: 'shanghai-2024',
  doc: 'tianjin-2023',
  clauses: new Map(
    dev['shanghai-2024 -> tianjin-2023'].map(({ path, 'tianjin-2023': partners }) => [
      path,
      new Map(partners.map((partner) => [partner.path, partner.grade])),
    ]),
  ),
};

/** From [path, grade, reason] as the file has them. */
const gradesOf = (
  partners: readonly (readonly (string | number)[])[],
): ReadonlyMap<string, number> =>
  new Map(
    partners.flatMap(([path, grade]) =>
      typeof path === 'string' && typeof grade === 'number' ? [[path, grade] as const] : [],
    ),
  );

/** Pairs we read ourselves, before they were aligned. */
const own: readonly Reading[] = ours.pairs.map(({ draft, doc, clauses }) => ({
  draft,
  doc,
  clauses: new Map(Object.entries(clauses).map(([path, partners]) => [path, gradesOf(partners)])),
}));

/** The same reading from the other side. */
function turned({ draft, doc, clauses }: Reading): Reading {
  const paths = compared(precedent(doc).policy.clauses).map(({ path }) => path);
  return {
    draft: doc,
    doc: draft,
    clauses: new Map(
      paths
        .filter((path) => !ours.leftOut.includes(`${doc} ${path}`))
        .map((path) => [
          path,
          new Map(
            [...clauses].flatMap(([other, partners]) => {
              const grade = partners.get(path);
              return grade === undefined ? [] : [[other, grade] as const];
            }),
          ),
        ]),
    ),
  };
}

export const readings: readonly Reading[] = [
  given,
  ...own,
  ...[given, ...own].map((reading) => turned(reading)),
];
