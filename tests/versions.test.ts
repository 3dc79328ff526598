import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Passage, VersionRow } from '../shared/compare/versions/types.ts';
import { compareVersions } from '../shared/compare/versions.ts';
import gold from './fixtures/drafts/changes.json' with { type: 'json' };

const draft = (name: string) => readFileSync(`tests/fixtures/drafts/${name}`, 'utf8');

/** The row whose passages on one side hold a place of the source. */
const rowAt = (
  rows: readonly VersionRow[],
  side: 'before' | 'after',
  from: number,
): VersionRow | undefined =>
  rows.find((row) => row[side].some(({ span }) => span.from <= from && from < span.to));

const froms = (passages: readonly Passage[]): readonly number[] =>
  passages.map(({ span }) => span.from);

describe('the next version of a working draft, against a reader', () => {
  const { rows, moves } = compareVersions(
    analyze(draft('draft-raw.txt')),
    analyze(draft('draft-raw-v2.txt')),
  );

  test.each(gold.changes.map((change) => [change.id, change] as const))('%s', (_, change) => {
    const [old] = change.raw;
    const [now] = change.v2;
    const row = old ? rowAt(rows, 'before', old.from) : rowAt(rows, 'after', now?.from ?? -1);
    const wanted = change.types.map((type) => (type === 'edited' ? 'reworded' : type));
    expect(wanted).toContain(row?.kind);
    expect(row?.moved).toBe(change.types.includes('moved'));
    // A body on a line of its own belongs to the clause whose heading stands above it.
    const within = (passages: readonly Passage[] = [], lines: readonly { from: number }[]) =>
      lines.every(({ from }) => passages.some(({ span }) => span.from <= from && from < span.to)) &&
      passages.length <= Math.max(lines.length, 0);
    expect([within(row?.before, change.raw), within(row?.after, change.v2)]).toEqual([true, true]);
    if (change.relabel) expect(row?.renumbered).toBe(true);
  });

  test('nothing else changed', () => {
    const known = new Set(gold.changes.flatMap(({ v2 }) => v2.map(({ from }) => from)));
    const others = rows.filter(({ after }) => froms(after).some((from) => !known.has(from)));
    expect(others.map(({ kind, moved, before }) => [kind, moved, before[0]?.text])).toEqual([
      ['reworded', false, expect.stringMatching(/^总体目标\n/)],
      ['unchanged', false, '集聚优质服务资源'],
      ['unchanged', false, '加强人才队伍和公共服务建设'],
      ['unchanged', false, '优化行业发展环境'],
      ['unchanged', false, expect.stringMatching(/^畅通政企沟通渠道。/)],
      ['unchanged', false, '强化组织实施'],
      ['unchanged', false, '上海市徐汇区市场监督管理局'],
      ['unchanged', false, '（此件公开发布）'],
    ]);
  });

  test('the moves go by the paths of clauses', () => {
    expect(moves).toEqual([
      { from: '二.(五)', to: '三.(三)' },
      { from: '四.(二)', to: '四.(一)' },
      { from: '五.(四)', to: '五.(二)' },
    ]);
  });
});
