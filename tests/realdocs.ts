import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../shared/analyze.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { sliceOf } from '../shared/model/span.ts';
import { walk } from '../shared/model/walk.ts';

/**
 * Measures the parser on documents that no one here wrote, kept outside the project:
 *
 *   npx tsx tests/realdocs.ts <folder with *.txt and *.structure.json>
 *
 * A node is found when path, marker, heading and line are right; an accepted alternative of the
 * annotation counts as right.
 */

type GoldNode = {
  readonly path: string;
  readonly level: number;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly headingAlternatives?: readonly (string | null)[];
  readonly firstChars: string;
  readonly line: number;
  readonly lastLine: number;
  readonly responsible: string | null;
  readonly responsibleAlternatives?: readonly (string | null)[];
  readonly deadline: string | null;
};

type Gold = {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly issuersAlternatives?: readonly (readonly string[])[];
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  readonly issuedOnAlternatives?: readonly (string | null)[];
  readonly genre: string;
  readonly tree: readonly GoldNode[];
  readonly extraLines: readonly {
    readonly lines: readonly [number, number];
    readonly kind: string;
  }[];
};

const lineAt = (policy: Policy, offset: number): number =>
  policy.lines.findIndex(({ span }) => offset >= span.from && offset <= span.to) + 1;

const printed = (policy: Policy, span: { from: number; to: number } | null): string | null =>
  span === null ? null : sliceOf(policy.source, span);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function wrongWith(policy: Policy, node: GoldNode, clause: Clause | undefined): string[] {
  if (clause === undefined) return ['missing'];
  const heading = printed(policy, clause.headingSpan);
  const responsible = printed(policy, clause.responsible?.span ?? null);
  const checks: Readonly<Record<string, boolean>> = {
    marker: clause.marker === (node.marker ?? ''),
    level: clause.level === node.level,
    heading: [node.heading, ...(node.headingAlternatives ?? [])].includes(heading),
    line: lineAt(policy, clause.span.from) === node.line,
    lastLine: lineAt(policy, clause.own.to) === node.lastLine,
    firstChars:
      heading !== node.heading ||
      (printed(policy, clause.paragraphs[0] ?? null) ?? '').startsWith(node.firstChars),
    responsible: [node.responsible, ...(node.responsibleAlternatives ?? [])].includes(responsible),
    deadline: printed(policy, clause.deadline?.span ?? null) === node.deadline,
  };
  return Object.entries(checks).flatMap(([name, right]) => (right ? [] : [name]));
}

function factsWrong(policy: Policy, gold: Gold): string[] {
  const checks: Readonly<Record<string, boolean>> = {
    title: printed(policy, policy.titleSpan) === gold.title,
    docNumber: policy.docNumber === gold.docNumber,
    issuers: [gold.issuers, ...(gold.issuersAlternatives ?? [])].some((issuers) =>
      same(issuers, policy.issuers),
    ),
    issuedOn: [gold.issuedOn, ...(gold.issuedOnAlternatives ?? [])].includes(policy.issuedOn),
    genre: policy.genre === gold.genre,
  };
  return Object.entries(checks).flatMap(([name, right]) => (right ? [] : [name]));
}

const ESSENTIAL = ['missing', 'marker', 'heading', 'level', 'line'];

function measure(folder: string, gold: Gold): string {
  const source = readFileSync(join(folder, gold.file), 'utf8').replace(/^# source:.*\n/, '');
  const policy = analyze(source);
  const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  const wrong = gold.tree.map((node) => ({
    node,
    faults: wrongWith(policy, node, clauses.get(node.path)),
  }));
  const found = wrong.filter(({ faults }) => !faults.some((fault) => ESSENTIAL.includes(fault)));
  const known = new Set(gold.tree.map(({ path }) => path));
  const extra = [...clauses.keys()].filter((path) => !known.has(path));
  const percent = (part: number): string => `${((100 * part) / gold.tree.length).toFixed(1)}%`;
  const roles = gold.extraLines.map(
    ({ lines: [from, to], kind }) =>
      `${kind}=${[...new Set(policy.lines.slice(from - 1, to).map((line) => line.role))].join('+')}`,
  );
  return [
    `${gold.file}: ${gold.tree.length} nodes, found ${percent(found.length)}, extra ${percent(extra.length)}; facts wrong: ${factsWrong(policy, gold).join(' ') || 'none'}`,
    `    ${roles.join('  ')}`,
    ...wrong
      .filter(({ faults }) => faults.length > 0)
      .map(({ node, faults }) => `    ${node.path}: ${faults.join(' ')}`),
    ...extra.map((path) => `    extra ${path}`),
  ].join('\n');
}

const [folder = ''] = process.argv.slice(2);
if (folder === '' || !existsSync(folder)) {
  console.error(`!!! 没有真实文件可测：找不到文件夹“${folder}”，什么也没有检查。`);
  process.exitCode = 2;
} else {
  const files = readdirSync(folder).filter((name) => name.endsWith('.structure.json'));
  if (files.length === 0)
    console.error(`!!! 文件夹“${folder}”里没有 *.structure.json，什么也没有检查。`);
  for (const name of files.sort()) {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
    console.log(measure(folder, gold));
  }
}
