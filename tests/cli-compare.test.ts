import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Piece } from '../shared/compare/types.ts';
import { flat, ids, json, measures, root } from './cli-run.ts';
import { compareSchema, parseSchema } from './cli-schema.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-cli-'));
});

/** Texts of the clauses of a document by their paths, as `parse` prints them. */
const textsOf = async (document: string): Promise<ReadonlyMap<string, string>> => {
  const { clauses } = parseSchema.parse(await json(['parse', document, '--json']));
  return new Map(flat(clauses).map((clause) => [clause.path, clause.text]));
};

const rebuilt = (diff: readonly Piece[]) => {
  const joined = (op: Piece['op']): string =>
    diff.map((piece) => (piece.op === 'equal' || piece.op === op ? piece.text : '')).join('');
  return { draft: joined('insert'), other: joined('delete') };
};

describe('compare --json', () => {
  it('rebuilds both clause texts from every difference, exactly as parse prints them', async () => {
    const draft = join(root, 'tests/fixtures/drafts/draft-clean.txt');
    const against = ids.join(',');
    const { code, out, err } = await measures(
      ['compare', draft, '--against', against, '--json'],
      work,
    );
    expect([code, err]).toEqual([0, '']);
    const { pairs, missing, novel } = compareSchema.parse(JSON.parse(out));
    expect(pairs.length).toBeGreaterThan(10);

    const drafts = await textsOf(draft);
    const others = new Map(
      await Promise.all(ids.map(async (id) => [id, await textsOf(id)] as const)),
    );
    for (const { draft: path, doc, path: other, diff } of pairs) {
      expect(rebuilt(diff)).toEqual({
        draft: drafts.get(path),
        other: others.get(doc)?.get(other),
      });
    }

    const order = [...drafts.keys()];
    const places = pairs.map((pair) => order.indexOf(pair.draft));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const [at, pair] of pairs.entries()) {
      const next = pairs[at + 1];
      if (next?.draft === pair.draft) expect(next.score).toBeLessThanOrEqual(pair.score);
    }
    const linked = new Set(pairs.map((pair) => pair.draft));
    expect(novel.filter((path) => linked.has(path))).toEqual([]);
    const found = new Set(pairs.map((pair) => `${pair.doc} ${pair.path}`));
    expect(missing.filter(({ doc, path }) => found.has(`${doc} ${path}`))).toEqual([]);
  });

  it('finds the copied share of a borrowed clause', async () => {
    const args = ['compare', 'tianjin-2023', '--against', 'shanghai-2024', '--json'];
    const { pairs } = compareSchema.parse(await json(args));
    const legal = pairs.find(({ draft, path }) => draft === '五' && path === '二.12');
    expect(legal?.relation).toBe('same');
    expect(legal?.copied).toBeGreaterThan(0.3);
    expect(legal?.copied).toBeLessThan(0.9);
  });

  it('of a document with itself is equal throughout', async () => {
    const args = ['compare', 'tianjin-2023', '--against', 'tianjin-2023', '--json'];
    const { pairs } = compareSchema.parse(await json(args));
    const own = pairs.filter(({ draft, path }) => draft === path);
    expect(own).toHaveLength(15);
    for (const { diff, copied } of own) {
      expect([diff.map(({ op }) => op), copied]).toEqual([['equal'], 1]);
    }
  });
});

describe('compare --json --base', () => {
  const fixture = (name: string): string => join(root, 'tests/fixtures/drafts', name);
  const compared = async (draft: string, base: string, ...more: readonly string[]) =>
    compareSchema.parse(await json(['compare', draft, '--base', base, ...more, '--json']));

  it.each([
    ['draft-raw-v2.txt', 'draft-raw.txt'],
    ['draft-raw.txt', 'draft-raw.docx'],
    ['draft-clean.docx', 'draft-clean.txt'],
    ['draft-clean.txt', 'draft-raw.txt'],
  ])('%s against %s: every clause is somewhere, and every pair rebuilds both', async (a, b) => {
    const { pairs, missing, novel } = await compared(fixture(a), fixture(b));
    const [drafts, bases] = [await textsOf(fixture(a)), await textsOf(fixture(b))];
    for (const { draft, doc, path, diff } of pairs) {
      expect(doc).toBe('base');
      expect(rebuilt(diff)).toEqual({ draft: drafts.get(draft), other: bases.get(path) });
    }
    const found = [...pairs.map(({ draft }) => draft), ...novel];
    expect([...new Set(found)].sort()).toEqual([...drafts.keys()].sort());
    const old = [...pairs.map(({ path }) => path), ...missing.map(({ path }) => path)];
    expect([...new Set(old)].sort()).toEqual([...bases.keys()].sort());
  });

  it('says what was added, deleted, moved, split and merged', async () => {
    const { pairs, missing, novel, moves } = await compared(
      fixture('draft-raw-v2.txt'),
      fixture('draft-raw.txt'),
    );
    expect({ missing, novel, moves }).toEqual({
      missing: [{ doc: 'base', path: '三.2' }],
      novel: ['三.(五)', '六.(三)'],
      moves: [
        { from: '二.(五)', to: '三.(三)' },
        { from: '四.(二)', to: '四.(一)' },
        { from: '五.(四)', to: '五.(二)' },
      ],
    });
    const of = (wanted: string) =>
      pairs
        .filter(({ draft, path }) => draft === wanted || path === wanted)
        .map(({ draft, path, relation }) => `${draft} ${path} ${relation}`);
    expect(of('五.(五)')).toEqual(['五.(五) 五.(五) same']);
    expect(of('二.(一)')).toEqual(['二.(一) 二.(一) same', '二.(二) 二.(一) related']);
    expect(of('四.(三)')).toEqual(['四.(三) 四.(三) same', '四.(三) 四.(四) related']);
    const loans = pairs.find(({ draft }) => draft === '三.(四)');
    expect(loans?.slots).toContainEqual({
      kind: 'amount',
      draft: '不超过60万元',
      other: '不超过20万元',
    });
  });

  it.each([...ids, fixture('draft-raw.docx')])('%s is unchanged beside itself', async (id) => {
    const { pairs, missing, novel, moves } = await compared(id, id);
    expect({ missing, novel, moves }).toEqual({ missing: [], novel: [], moves: [] });
    for (const { draft, path, score, copied, diff } of pairs) {
      expect([path, score]).toEqual([draft, 1]);
      expect(diff.every(({ op }) => op === 'equal') && diff.length <= 1).toBe(true);
      // Of no words none are copied.
      expect(copied).toBe(diff.length);
    }
  });

  it('of a clause that became a line of the preamble says that the clause is gone', async () => {
    const goals = '到2027年，知识产权服务体系更加健全，专利代理机构达到120家。';
    const measure = '支持质押融资。鼓励担保机构参与知识产权质押融资。';
    const title = '徐汇区促进知识产权服务业发展若干措施';
    const [older, newer] = [join(work, 'older.txt'), join(work, 'newer.txt')];
    await writeFile(older, `${title}\n一、${goals}\n二、${measure}\n`);
    await writeFile(newer, `${title}\n${goals}\n一、${measure}\n`);
    const { pairs, missing, novel, moves } = await compared(newer, older);
    expect(pairs.map(({ draft, path }) => [draft, path])).toEqual([['一', '二']]);
    expect({ missing, novel, moves }).toEqual({
      missing: [{ doc: 'base', path: '一' }],
      novel: [],
      moves: [],
    });
  });

  it('takes the earlier version from standard input, and precedents besides', async () => {
    const input = await readFile(fixture('draft-raw.txt'));
    const draft = fixture('draft-raw-v2.txt');
    const args = ['compare', draft, '--base', '-', '--against', 'shanghai-2024', '--json'];
    const both = compareSchema.parse(await json(args, input));
    const alone = await compared(draft, fixture('draft-raw.txt'));
    expect(both.pairs.filter(({ doc }) => doc === 'base')).toEqual(alone.pairs);
    expect(both.pairs.some(({ doc }) => doc === 'shanghai-2024')).toBe(true);
    expect(both.moves).toEqual(alone.moves);
    const paired = new Set(both.pairs.map((pair) => pair.draft));
    expect(both.novel.filter((path) => paired.has(path))).toEqual([]);
  });
});
