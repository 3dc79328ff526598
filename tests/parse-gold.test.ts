import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { sliceOf } from '../shared/model/span.ts';
import { walk } from '../shared/model/walk.ts';
import gold from './fixtures/gold/structure.json' with { type: 'json' };

/**
 * The five precedents against the structures that were made by reading them: every node, every
 * field, as printed.
 */

const SEEDS = new URL('../seeds/', import.meta.url);

type GoldDocument = (typeof gold.documents)[number];

const read = (id: string): Policy => analyze(readFileSync(new URL(`${id}.txt`, SEEDS), 'utf8'));

/** Number of the line, from 1, on which an offset stands. */
const lineAt = (policy: Policy, offset: number): number =>
  policy.lines.findIndex((line) => offset >= line.span.from && offset <= line.span.to) + 1;

const printed = (policy: Policy, span: { from: number; to: number } | null): string | null =>
  span === null ? null : sliceOf(policy.source, span);

/** A clause in the words of the gold structure. */
function asGold(policy: Policy, clause: Clause, parent: string | null) {
  const body = clause.paragraphs.map((span) => sliceOf(policy.source, span));
  return {
    path: clause.path,
    parent,
    level: clause.level,
    leaf: clause.children.length === 0,
    marker: clause.marker,
    heading: printed(policy, clause.headingSpan),
    firstChars: (body[0] ?? '').slice(0, 25),
    lastChars: (body.at(-1) ?? '').slice(-15),
    responsible: printed(policy, clause.responsible?.span ?? null),
    deadline: printed(policy, clause.deadline?.span ?? null),
    line: lineAt(policy, clause.span.from),
    lastLine: lineAt(policy, clause.own.to),
  };
}

function* withParents(
  clauses: readonly Clause[],
  parent: string | null = null,
): Generator<readonly [Clause, string | null]> {
  for (const clause of clauses) {
    yield [clause, parent];
    yield* withParents(clause.children, clause.path);
  }
}

const wantedNode = (node: GoldDocument['tree'][number]) => ({
  path: node.path,
  parent: node.parent,
  level: node.level,
  leaf: node.leaf,
  marker: node.marker,
  heading: node.heading,
  firstChars: node.firstChars,
  lastChars: node.lastChars,
  responsible: node.responsible,
  deadline: node.deadline,
  line: node.line,
  lastLine: node.lastLine,
});

/** The gold strings are printed; what is read differs by punctuation and one repaired word. */
const sameLetters = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

describe.each(gold.documents.map((document) => [document.id, document] as const))(
  '%s',
  (id, document) => {
    const policy = read(id);

    test('has every node of the structure, field by field', () => {
      const nodes = [...withParents(policy.clauses)].map(([clause, parent]) =>
        asGold(policy, clause, parent),
      );
      expect(nodes).toEqual(document.tree.map(wantedNode));
    });

    test('has its paragraphs and dash bullets', () => {
      const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
      const found = document.tree.map((node) => ({
        path: node.path,
        paragraphs: 'paragraphs' in node ? clauses.get(node.path)?.paragraphs.length : undefined,
        dashes: policy.lines.flatMap((line, index) =>
          line.role === 'dash' && line.path === node.path ? [index + 1] : [],
        ),
      }));
      expect(found).toEqual(
        document.tree.map((node) => ({
          path: node.path,
          paragraphs: 'paragraphs' in node ? node.paragraphs : undefined,
          dashes:
            'subItems' in node
              ? node.subItems?.flatMap((item) => (item.kind === 'dash' ? [item.line] : []))
              : [],
        })),
      );
    });

    test('has title, notice, preamble and the facts of issue', () => {
      const lines = (role: string): number[] =>
        policy.lines.flatMap((line, index) => (line.role === role ? [index + 1] : []));
      const preamble = policy.preamble;
      expect({
        title: sameLetters(policy.title ?? ''),
        titleLines: lines('title'),
        issuers: policy.issuers,
        docNumber: policy.docNumber,
        date: policy.issuedOn,
        genre: policy.genre,
        notice: {
          title: policy.notice?.title == null ? null : sameLetters(policy.notice.title),
          lines: policy.notice && [
            lineAt(policy, policy.notice.span.from),
            lineAt(policy, policy.notice.span.to),
          ],
        },
        preamble: sameLetters(printed(policy, preamble?.span ?? null)?.slice(0, 30) ?? ''),
        preambleLines: preamble && [
          lineAt(policy, preamble.span.from),
          lineAt(policy, preamble.span.to),
        ],
      }).toEqual({
        title: sameLetters(document.title),
        titleLines: document.titleLines,
        issuers: document.issuers,
        docNumber: document.docNumber,
        date: document.date,
        genre: document.genre,
        notice: {
          title: document.notice.title === null ? null : sameLetters(document.notice.title),
          // Where the web page ends the notice with blank lines, the last words count.
          lines: document.notice.lines,
        },
        preamble: sameLetters(document.preamble),
        preambleLines: document.preambleLines,
      });
    });
  },
);

test('all five together: 128 nodes, 105 leaves', () => {
  const all = gold.documents.flatMap(({ id }) => [...walk(read(id).clauses)]);
  expect([all.length, all.filter((clause) => clause.children.length === 0).length]).toEqual([
    gold.totalsAll.nodes,
    gold.totalsAll.leaves,
  ]);
});
