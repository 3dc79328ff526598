import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedLibrary } from '../../electron/host/shared-library/embedded.ts';
import { postgresLibrary } from '../../electron/host/shared-library/postgres/postgres.ts';
import type { SharedLibrary } from '../../shared/library/shared.ts';
import { serverPrograms, startServer } from '../postgres.ts';
import type { Effort } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { generatedLibrary } from './scale/generated.ts';
import { measured, QUERIES, type Scale } from './scale/measured.ts';

/** Clauses of the libraries; MEASURES_SCALE=300000,1000000 measures others. */
const sizesOf = (effort: Effort): readonly number[] =>
  effort === 'least'
    ? [300]
    : (process.env['MEASURES_SCALE'] ?? '1000,10000,100000').split(',').map(Number);
const SEARCH_MS = 100;
const NEAR_MS = 200;
const PORTION = 25;

/**
 * A shared library of up to 100,000 clauses, on this computer and on a PostgreSQL server started for
 * it: taking it in, opening it, searching it, and laying a draft of thirty clauses beside its nearest
 * documents.
 */
export async function scaleFigures(effort: Effort): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizesOf(effort)) {
    figures.push(...figuresOf(`${size} 条，本机`, await onThisComputer(size)));
    if (serverPrograms !== null) {
      figures.push(...figuresOf(`${size} 条，PostgreSQL`, await onServer(size)));
    }
  }
  return figures;
}

const draft = (): string => readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');

async function onThisComputer(clauses: number): Promise<Scale> {
  const folder = mkdtempSync(join(tmpdir(), 'measures-scale-'));
  try {
    const imported = await importInto(embeddedLibrary(folder), clauses);
    return await measured(() => embeddedLibrary(folder), imported, draft());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onServer(clauses: number): Promise<Scale> {
  const server = await startServer();
  try {
    const library = postgresLibrary(server.address());
    const imported = await importInto(library, clauses);
    await library.close();
    await server.run('analyze measures.clauses');
    return await measured(() => postgresLibrary(server.address()), imported, draft());
  } finally {
    server.remove();
  }
}

/** Milliseconds of taking a library in, without those of making it up. */
async function importInto(library: SharedLibrary, clauses: number): Promise<number> {
  const documents = [...generatedLibrary(clauses)];
  const begun = performance.now();
  for (let at = 0; at < documents.length; at += PORTION) {
    await library.add(documents.slice(at, at + PORTION));
  }
  return performance.now() - begun;
}

function figuresOf(name: string, scale: Scale): readonly Figure[] {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  return [
    atMost(`${name}：检索第 95 百分位，毫秒`, SEARCH_MS, scale.searchP95, 1),
    atMost(`${name}：找本条相近条款第 95 百分位，毫秒`, NEAR_MS, scale.nearP95, 1),
    atMost(`${name}：找全稿相近先例，毫秒`, NEAR_MS, scale.nearDocuments, 1),
    informs(
      '　',
      [
        `导入 ${(scale.imported / 1000).toFixed(1)} s`,
        `打开 ${ms(scale.opened)}`,
        `${QUERIES.length} 个查询中位 ${ms(scale.searchP50)}`,
        `引入最近五份并对齐 ${ms(scale.aligned)}，建议 ${ms(scale.suggested)}`,
        `占 ${scale.memory.toFixed(0)} MB`,
      ].join('，'),
    ),
  ];
}
