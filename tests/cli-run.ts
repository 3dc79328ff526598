import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { main } from '../electron/cli/main.ts';
import type { ClauseJson } from './cli-schema.ts';

export const root = join(import.meta.dirname, '..');
export const seed = (id: string): string => join(root, 'seeds', `${id}.txt`);
export const ids = [
  'shanghai-2024',
  'tianjin-2023',
  'beijing-2018',
  'shanghai-cnipa-2023',
  'pudong-2018',
];

/** Where the commands below keep their own data; a test may give another folder. */
const nobodysHome = join(tmpdir(), `measures-nobody-${process.pid}`);

export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Starts the real command line as a process of its own. */
export const startMeasures = (args: readonly string[], cwd: string) =>
  spawn(
    process.execPath,
    [
      '--import',
      join(root, 'node_modules/tsx/dist/loader.mjs'),
      join(root, 'electron/cli/measures.ts'),
      ...args,
    ],
    { cwd, env: { ...process.env, MEASURES_HOME: join(cwd, 'home') } },
  );

/** Runs the real command line in a folder and waits for its end. */
export async function measures(
  args: readonly string[],
  cwd: string,
  input?: Uint8Array,
): Promise<Run> {
  const child = startMeasures(args, cwd);
  child.stdin.end(input);
  const closed = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

/**
 * The same in this process, for the many cases in which nothing but words comes out. Input that is
 * null is too long.
 */
export async function said(
  args: readonly string[],
  input: Uint8Array | null = new Uint8Array(),
  home: string = nobodysHome,
): Promise<Run> {
  const written = { out: '', err: '' };
  const code = await main(
    args,
    {
      home,
      readStdin: async () => input,
      out: (part) => {
        written.out += part;
      },
      err: (part) => {
        written.err += part;
      },
    },
    (error) => {
      throw error;
    },
  );
  return { code, ...written };
}

/**
 * What a command prints as JSON. Beside it nothing is said but what a Word file keeps beside its
 * text: “稿.docx”：含修订 21 处（法制科），已按接受读入。
 */
export async function json(args: readonly string[], input?: Uint8Array): Promise<unknown> {
  const { code, out, err } = await said(args, input);
  expect(code).toBe(0);
  expect(err).toMatch(/^(“[^”\n]+\.docx”：[^\n]+。\n)*$/u);
  return JSON.parse(out);
}

/** All clauses of a tree as it is printed. */
export const flat = (clauses: readonly ClauseJson[]): ClauseJson[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.children)]);
