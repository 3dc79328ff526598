import { readFileSync } from 'node:fs';
import { analyze } from '../../shared/analyze.ts';
import { align } from '../../shared/compare/align.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { walk } from '../../shared/model/walk.ts';
import borrowed from '../fixtures/drafts/borrowed.json';
import { agreement, f1 } from './alignment/agreement.ts';
import { given, precedent } from './alignment/readings.ts';

export { precedent };

/** Shanghai as the draft against Tianjin, by the hand-made reading; each a share of 1. */
export function agreementWithReader() {
  const counts = agreement(given, 'words');
  return {
    first: counts.first / counts.mains,
    amongThree: counts.amongThree / counts.mains,
    acceptable: counts.acceptable / counts.partnered,
    precision: counts.right / counts.reported,
    recall: counts.right / counts.pairs,
    f1: f1(counts),
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
