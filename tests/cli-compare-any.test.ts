import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Piece } from '../shared/compare/types.ts';
import { flat, said } from './cli-run.ts';
import { type ClauseJson, compareSchema, parseSchema } from './cli-schema.ts';

let base: string;
beforeAll(async () => {
  base = join(await mkdtemp(join(tmpdir(), 'measures-any-')), 'base.txt');
});

const marks = [
  '一、',
  '二、',
  '（一）',
  '（二）',
  '1.',
  '第一条 ',
  '第二章 ',
  '附则',
  '\n',
  '\n',
  '　　',
];
const words = [
  '支持专利代理机构发展。',
  '给予50万元奖励，',
  '三年内',
  '《专利代理条例》',
  '（责任单位：市场监管局）',
];
const hostile = [
  '\u0000',
  '\u001b[31m',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u200b',
  '😀',
  '𠮷',
  '》《',
  '%s',
  '"\\',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...hostile) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
/** As a file: UTF-8, or UTF-16 with its mark, in which half a character can stand. */
const bytes = fc
  .tuple(text, fc.boolean())
  .map(([content, wide]) =>
    wide ? Buffer.from(`\ufeff${content}`, 'utf16le') : Buffer.from(content),
  );

type Compared = z.infer<typeof compareSchema>;

/** What a command says of an input; null where it refuses it, in one sentence and with nothing else. */
async function answer(args: readonly string[], input: Uint8Array): Promise<unknown> {
  const { code, out, err } = await said([...args, '--json'], input);
  if (code !== 0) {
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(err).toMatch(/\p{Script=Han}.*。\n$/u);
    return null;
  }
  expect(err).toBe('');
  return JSON.parse(out);
}

const clausesOf = async (input: Uint8Array): Promise<readonly ClauseJson[] | null> => {
  const parsed = await answer(['parse', '-'], input);
  return parsed === null ? null : parseSchema.parse(parsed).clauses;
};

const side = (diff: readonly Piece[], own: Piece['op']): string =>
  diff.map(({ op, text: part }) => (op === 'equal' || op === own ? part : '')).join('');

/** Paths that are nowhere; a clause that introduces a list stands for its items. */
function lost(clauses: readonly ClauseJson[], found: ReadonlySet<string>): readonly string[] {
  return clauses
    .filter(({ path }) => !found.has(path))
    .flatMap(({ path, text: own, children }) =>
      own !== '' || children.length === 0 ? [path] : lost(children, found),
    );
}

function expectSound(compared: Compared, clauses: readonly ClauseJson[]): void {
  const texts = new Map(flat(clauses).map((clause) => [clause.path, clause.text]));
  for (const { draft, diff } of compared.pairs) expect(side(diff, 'insert')).toBe(texts.get(draft));
  const paired = new Set(compared.pairs.map(({ draft }) => draft));
  expect(compared.novel.filter((path) => paired.has(path))).toEqual([]);
  const found = new Set(compared.pairs.map(({ doc, path }) => `${doc} ${path}`));
  expect(compared.missing.filter(({ doc, path }) => found.has(`${doc} ${path}`))).toEqual([]);
}

describe('whatever the file holds', () => {
  it('beside precedents: a sound answer or one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const clauses = await clausesOf(input);
        const reply = await answer(
          ['compare', '-', '--against', 'tianjin-2023,shanghai-2024'],
          input,
        );
        expect(reply === null).toBe(clauses === null);
        if (reply === null || clauses === null) return;
        const compared = compareSchema.parse(reply);
        expectSound(compared, clauses);
        const found = new Set([...compared.pairs.map(({ draft }) => draft), ...compared.novel]);
        expect(lost(clauses, found)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('beside an earlier version: every clause of both is somewhere', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (input, older) => {
        const [clauses, olds] = [await clausesOf(input), await clausesOf(older)];
        await writeFile(base, older);
        const reply = await answer(['compare', '-', '--base', base], input);
        expect(reply === null).toBe(clauses === null || olds === null);
        if (reply === null || clauses === null || olds === null) return;
        const compared = compareSchema.parse(reply);
        expectSound(compared, clauses);
        const texts = new Map(flat(olds).map((clause) => [clause.path, clause.text]));
        for (const { path, diff } of compared.pairs)
          expect(side(diff, 'delete')).toBe(texts.get(path));
        const draft = [...compared.pairs.map((pair) => pair.draft), ...compared.novel];
        expect([...new Set(draft)].sort()).toEqual(
          [...flat(clauses).map(({ path }) => path)].sort(),
        );
        const earlier = [...compared.pairs, ...compared.missing].map(({ path }) => path);
        expect([...new Set(earlier)].sort()).toEqual([...texts.keys()].sort());
      }),
      { numRuns: 150 },
    );
  });
});
