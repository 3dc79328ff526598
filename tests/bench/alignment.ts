import { readFileSync } from 'node:fs';
import { analyze } from '../../shared/analyze.ts';
import { align } from '../../shared/compare/align.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { walk } from '../../shared/model/walk.ts';
import borrowed from '../fixtures/drafts/borrowed.json';
import gold from '../fixtures/gold/alignment-dev.json';

export const precedent = (id: string): Precedent => {
  const found = builtInPrecedents.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** How well suggested links agree with a reader's, each a share of 1. */
export type Agreement = {
  /** The main counterpart comes first; is among the first three. */
  readonly first: number;
  readonly amongThree: number;
  /** The first suggestion is a counterpart at all. */
  readonly acceptable: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** Shanghai as the draft against Tianjin, by the hand-made reading. */
export function agreementWithReader(): Agreement {
  const { links } = align(precedent('shanghai-2024').policy, [precedent('tianjin-2023')]);
  let [mains, first, amongThree, withPartner, acceptable, right, pairs] = [0, 0, 0, 0, 0, 0, 0];
  for (const { path, 'tianjin-2023': partners } of gold['shanghai-2024 -> tianjin-2023']) {
    const suggested = links.filter(({ draft }) => draft === path).map((link) => link.path);
    const grades = new Map(partners.map((partner) => [partner.path, partner.grade]));
    const [best = ''] = suggested;
    if (partners.some(({ grade }) => grade === 2)) {
      mains += 1;
      if (grades.get(best) === 2) first += 1;
      if (suggested.some((one) => grades.get(one) === 2)) amongThree += 1;
    }
    if (partners.length > 0) {
      withPartner += 1;
      if (grades.has(best)) acceptable += 1;
    }
    pairs += partners.length;
    right += suggested.filter((one) => grades.has(one)).length;
  }
  return {
    first: first / mains,
    amongThree: amongThree / mains,
    acceptable: acceptable / withPartner,
    precision: right / links.length,
    recall: right / pairs,
    f1: (2 * right) / (links.length + pairs),
  };
}

/** Clauses of a draft that were borrowed, and whether the first link points to where from. */
export function borrowings(file: 'draft-raw.txt' | 'draft-clean.txt') {
  const draft = analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8'));
  const { links } = align(draft, builtInPrecedents);
  const pathOf = new Map([...walk(draft.clauses)].map(({ heading, path }) => [heading, path]));
  const clauses = borrowed.drafts[file].filter(({ heading, sources }) => heading && sources.length);
  return clauses.map(({ heading, kind, sources }) => {
    const path = pathOf.get(heading);
    const first = (doc: string) => links.find((link) => link.draft === path && link.doc === doc);
    const docs = [...new Set(sources.map(({ doc }) => doc))];
    const found = docs.every((doc) =>
      sources.some((source) => source.doc === doc && source.path === first(doc)?.path),
    );
    return { heading, kind, found };
  });
}
