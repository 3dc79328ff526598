import type { Precedent } from '../../shared/model/document.ts';
import { findClause } from '../../shared/model/walk.ts';
import type { OutlineEntry } from '../../shared/suggest/types.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import type { PlanPart } from './plan.ts';
import type { Planned } from './planned.ts';

/** GB/T 9704-2012: 22 lines of 28 characters a page. */
const LINE = 28;
const LINES = 22;
const INDENT = 2;

export type Size = {
  readonly clauses: number;
  readonly words: number;
  readonly pages: number;
  /** Pages once the clauses are as long as the precedents' own; null where nothing tells. */
  readonly finishedPages: number | null;
};

/** How long the skeleton is, and about how long the finished draft will be. */
export function sizeOf({ text, arrangement, entries, chosen }: Planned): Size {
  const lines = linesOf(text);
  const more = arrangement.flatMap((part) => missingIn(part, entries, chosen));
  return {
    clauses: chosenIn(arrangement),
    words: wordCount(text),
    pages: Math.ceil(lines / LINES),
    finishedPages:
      more.length === 0
        ? null
        : Math.max(1, Math.round((lines + more.reduce((sum, one) => sum + one, 0)) / LINES)),
  };
}

export const chosenIn = (parts: readonly PlanPart[]): number =>
  parts.reduce((sum, { entries }) => sum + entries.filter(({ chosen }) => chosen).length, 0);

const linesOf = (text: string): number =>
  text
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + INDENT) / LINE), 0);

/** Lines the precedents' clauses of the same topics have beyond the prompt's own. */
const missingIn = (
  { entries: inPart }: PlanPart,
  entries: ReadonlyMap<string, OutlineEntry>,
  chosen: readonly Precedent[],
): readonly number[] =>
  inPart.flatMap(({ topic, chosen: ticked }) => {
    const entry = topic === null || !ticked ? undefined : entries.get(topic);
    const lengths = (entry?.support ?? []).flatMap(({ doc, path }) => {
      const precedent = chosen.find(({ id }) => id === doc);
      const clause = precedent && findClause(precedent.policy.clauses, path);
      return clause ? [clause.text.length] : [];
    });
    if (lengths.length === 0) return [];
    const usual = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    return [Math.max(0, (usual - PROMPT) / LINE)];
  });

/** Characters of a prompt that give way to the clause. */
const PROMPT = 60;
