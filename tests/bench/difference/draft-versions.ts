import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import borrowed from '../../fixtures/drafts/borrowed.json';
import changes from '../../fixtures/drafts/changes.json';
import { clauseText } from '../compare-texts.ts';
import type { TextPair } from '../readability.ts';

const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'drafts', file), 'utf8');

type Place = { readonly from: number; readonly to: number };

/** The passages of a text one below the other: what was split or merged is compared as a whole. */
const passages = (text: string, places: readonly Place[]): string =>
  places.map(({ from, to }) => text.slice(from, to)).join('\n');

/** What became of the passages of a draft in its next version, without those that only moved. */
export function draftVersions(): readonly TextPair[] {
  const [before, after] = [read(changes.from), read(changes.to)];
  return changes.changes
    .filter(({ raw, v2 }) => raw.length > 0 && v2.length > 0)
    .map(({ raw, v2 }) => ({ other: passages(before, raw), draft: passages(after, v2) }))
    .filter(({ other, draft }) => other !== draft);
}

/** Clauses of the drafts that were borrowed from one clause, word for word or lightly edited. */
export function borrowedClauses(): readonly TextPair[] {
  return Object.entries(borrowed.drafts).flatMap(([file, clauses]) => {
    const text = read(file);
    return clauses.flatMap(({ kind, label, heading, sources, from, to }): readonly TextPair[] => {
      const [source, more] = sources;
      if (!source || more || source.path === 'preamble') return [];
      if (kind !== 'verbatim' && kind !== 'light') return [];
      const body = text.slice(from, to).replace(label, '');
      const draft = heading === null ? body : body.replace(`${heading}。`, '');
      return [{ other: clauseText(source.doc, source.path), draft }];
    });
  });
}
