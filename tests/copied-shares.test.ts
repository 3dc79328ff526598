import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { type CopiedReport, copiedShares } from '../shared/compare/copied.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Policy } from '../shared/model/policy.ts';
import { compared, walk } from '../shared/model/walk.ts';
import borrowed from './fixtures/drafts/borrowed.json';

const draftOf = (file: string): Policy =>
  analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8'));

const percent = (share: number): number => Math.round(share * 100);

/** A clause's share for each precedent it has something of. */
const sharesOf = (report: CopiedReport, path: string) =>
  Object.fromEntries(
    report.clauses
      .find((clause) => clause.path === path)
      ?.precedents.map(({ doc, share }) => [doc, percent(share)]) ?? [],
  );

const raw = copiedShares(draftOf('draft-raw.txt'), builtInPrecedents);

describe('a draft half borrowed', () => {
  it('by precedent and as a whole', () => {
    expect({
      all: percent(raw.share),
      ...Object.fromEntries(raw.precedents.map(({ doc, share }) => [doc, percent(share)])),
    }).toEqual({
      all: 60,
      'shanghai-2024': 13,
      'tianjin-2023': 10,
      'beijing-2018': 27,
      'shanghai-cnipa-2023': 6,
      'pudong-2018': 5,
    });
  });

  it('by clause, with the place each passage was taken from', () => {
    expect(sharesOf(raw, '二.(五)')).toEqual({ 'tianjin-2023': 47, 'shanghai-cnipa-2023': 52 });
    const clause = raw.clauses.find(({ path }) => path === '二.(五)');
    expect(
      clause?.precedents.map(({ doc, passages }) => [
        doc,
        ...passages.map(({ from, to, other }) => `${other} ${clause.text.slice(from, to)}`),
      ]),
    ).toEqual([
      ['tianjin-2023', '五 支持服务机构为各类会展提供知识产权法律服务，助力“北方会展之都”建设。'],
      [
        'shanghai-cnipa-2023',
        '四.21 健全展会知识产权服务机制，强化中国国际进口博览会',
        '四.21 等重大展会知识产权服务保障工作',
      ],
    ]);
  });

  it('a passage stands in the clause it names', () => {
    for (const { text, precedents } of raw.clauses)
      for (const { doc, passages } of precedents)
        for (const { from, to, other, otherFrom } of passages) {
          const policy = builtInPrecedents.find(({ id }) => id === doc)?.policy;
          const clause = [...walk(policy?.clauses ?? [])].find(({ path }) => path === other);
          expect(clause?.text.slice(otherFrom, otherFrom + to - from)).toBe(text.slice(from, to));
        }
  });
});

/** The largest share in any precedent of every clause of a kind, ascending. */
function sharesByKind(kind: string): readonly number[] {
  return (['draft-raw.txt', 'draft-clean.txt'] as const)
    .flatMap((file) => {
      const draft = draftOf(file);
      const report = copiedShares(draft, builtInPrecedents);
      const clauses = borrowed.drafts[file].filter(
        (clause) => clause.kind === kind && clause.leaf && clause.role === 'measure',
      );
      return clauses.map(({ heading, from }) => {
        const clause = compared(draft.clauses).find((one) =>
          heading === null ? one.span.from === from : one.heading === heading,
        );
        const found = report.clauses.find(({ path }) => path === clause?.path);
        if (found === undefined) throw new Error(`${file}: ${heading}`);
        return percent(found.share);
      });
    })
    .sort((a, b) => a - b);
}

describe('the share tells the kinds of borrowing apart', () => {
  it('own clauses have next to nothing, those taken over word for word nearly all', () => {
    expect(sharesByKind('own').at(-1)).toBeLessThanOrEqual(12);
    expect(sharesByKind('verbatim')[0]).toBeGreaterThanOrEqual(80);
  });

  it('between them the lightly edited lie above the heavily edited', () => {
    const middle = (shares: readonly number[]) => shares[Math.floor(shares.length / 2)] ?? 0;
    expect([sharesByKind('heavy'), sharesByKind('light')].map(middle)).toEqual([37, 59]);
    expect(sharesByKind('heavy').at(-1)).toBeLessThan(50);
  });
});

describe('edges', () => {
  it('a draft without clauses has nothing', () => {
    expect(copiedShares(analyze(''), builtInPrecedents)).toMatchObject({
      characters: 0,
      share: 0,
      clauses: [],
    });
  });

  it('a precedent against itself is copied all but its set phrases', () => {
    const [shanghai] = builtInPrecedents;
    if (shanghai === undefined) throw new Error('no precedents');
    expect(copiedShares(shanghai.policy, [shanghai]).share).toBe(1);
  });

  it('what stands in two precedents counts once', () => {
    const twice = copiedShares(draftOf('draft-raw.txt'), [
      ...builtInPrecedents,
      ...builtInPrecedents.map((precedent) => ({ ...precedent, id: `${precedent.id}-copy` })),
    ]);
    expect(twice.share).toBe(raw.share);
  });

  it('items of a list count with the clause that introduces them', () => {
    const clean = copiedShares(draftOf('draft-clean.txt'), builtInPrecedents);
    const clause = clean.clauses.find(({ path }) => path === '一.(五)');
    expect(clause?.text.split('\n').filter((line) => line !== '').length).toBe(4);
    expect(clean.clauses.some(({ path }) => path === '一.(五).1')).toBe(false);
  });
});
