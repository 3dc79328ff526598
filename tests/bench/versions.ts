import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../shared/analyze.ts';
import { difference } from '../../shared/compare/difference.ts';
import type { Passage, VersionRow } from '../../shared/compare/versions/types.ts';
import { compareVersions } from '../../shared/compare/versions.ts';
import { readMarker } from '../../shared/model/marker.ts';
import gold from '../fixtures/drafts/changes.json';
import { type Effort, sized } from './effort.ts';
import { atLeast, atMost, type Figure, informs } from './figure.ts';
import { exponentOf } from './growth/exponent.ts';
import { clausesOfSize, editedClauses } from './versions-texts.ts';

/** How well a version is compared with another: against two readings, and in time. */
export const versionFigures = (effort: Effort): readonly Figure[] => [
  ...goldFigures(),
  ...trueVersionFigures(),
  ...timeFigures(effort),
];

const draft = (name: string): string => readFileSync(`tests/fixtures/drafts/${name}`, 'utf8');

type Change = (typeof gold.changes)[number];

/** The changes of a district draft, as the reader who made them wrote them down. */
function goldFigures(): readonly Figure[] {
  const [before, after] = [draft(gold.from), draft(gold.to)];
  const { rows } = compareVersions(analyze(before), analyze(after));
  const found = gold.changes.filter((change) => isFound(change, rows));
  const changed = rows.filter(({ kind, moved }) => kind !== 'unchanged' || moved);
  return [
    atLeast('版本：读者所记的改动找到（类别和段落都对）', 1, found.length / gold.changes.length),
    atMost('版本：读者没有记的改动', 0, changed.length - found.length, 0),
  ];
}

const holds = ({ span }: Passage, { from }: { readonly from: number }): boolean =>
  span.from <= from && from < span.to;

/** A row of the kind with just these passages; a body below its heading belongs to the clause. */
function isFound({ types, raw, v2 }: Change, rows: readonly VersionRow[]): boolean {
  const kinds = types.map((type) => (type === 'edited' ? 'reworded' : type));
  return rows.some(
    ({ kind, moved, before, after }) =>
      kinds.includes(kind) &&
      moved === types.includes('moved') &&
      before.length === raw.length &&
      after.length === v2.length &&
      raw.every((line) => before.some((passage) => holds(passage, line))) &&
      v2.every((line) => after.some((passage) => holds(passage, line))),
  );
}

/** Two true pairs of versions, which stay outside the project, with the articles a reader paired. */
const REALDOCS = '../shared/realdocs';
const TRUE_VERSIONS = [
  {
    files: ['42-ip-fating-guiding-2018.txt', '43-ip-fating-guiding-2023.txt'],
    pairs: '1-1 2-2 3-3 6-5 7-6 8-7 9-8 10-9 11-10 15-11',
  },
  {
    files: ['44-zhongxiao-kuanxiang-2020.txt', '45-zhongxiao-kuanxiang-2025.txt'],
    pairs:
      '1-1 2-2 3-3 4-5 5-6 6-7 7-8 8-9 9-10 10-11 11-12 12-13 13-14 14-16 15-17 16-18 17-24 17-25 ' +
      '17-26 18-20 19-26 20-27 21-23 22-28 23-29 24-30 25-31 26-32 27-33 27-34 28-36 29-37',
  },
] as const;

function trueVersionFigures(): readonly Figure[] {
  const name = '版本：两部法规新旧版的条文配对';
  if (!TRUE_VERSIONS.every(({ files }) => files.every((file) => existsSync(join(REALDOCS, file)))))
    return [informs(name, `!!! 没有测：找不到 ${REALDOCS}`)];
  let [right, reported, wanted] = [0, 0, 0];
  for (const { files, pairs } of TRUE_VERSIONS) {
    const [before, after] = files.map((file) =>
      analyze(readFileSync(join(REALDOCS, file), 'utf8').replace(/^# source:.*\n/, '')),
    );
    if (!before || !after) continue;
    const known = new Set<string>(pairs.split(' '));
    const found = compareVersions(before, after).rows.flatMap(articlePairs);
    right += found.filter((pair) => known.has(pair)).length;
    reported += found.length;
    wanted += known.size;
  }
  return [informs(name, `P ${(right / reported).toFixed(2)} R ${(right / wanted).toFixed(2)}`)];
}

/** 第十七条 with 第二十四条 is 17-24. */
const articlePairs = ({ before, after }: VersionRow): readonly string[] =>
  before.flatMap((old) =>
    after.flatMap((now) => {
      const [a, b] = [articleOf(old), articleOf(now)];
      return a === null || b === null ? [] : [`${a}-${b}`];
    }),
  );

/** Number of an article; null for anything else. */
const articleOf = ({ marker }: Passage): number | null => {
  const read = readMarker(marker);
  return read?.style === 'article' ? read.number : null;
};

/** Everything a reader waits for: matching, and what changed inside every pair. */
function compareWhole(before: string, after: string): () => void {
  const [a, b] = [analyze(before), analyze(after)];
  const textOf = (passages: readonly Passage[]): string =>
    passages.map(({ text }) => text).join('\n');
  return () => {
    for (const row of compareVersions(a, b).rows)
      if (row.kind !== 'unchanged') difference(textOf(row.before), textOf(row.after));
  };
}

function took(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function timeOf(size: number, share: number, seed: number): number {
  const clauses = clausesOfSize(size, seed);
  return took(compareWhole(clauses.join('\n'), editedClauses(clauses, share).join('\n')));
}

function timeFigures(effort: Effort): readonly Figure[] {
  const sizes = sized(effort, [10_000, 100_000, 1_000_000], [1_000, 2_000]);
  for (let run = 0; run < sized(effort, 5, 1); run += 1) timeOf(sizes[0] ?? 0, 0.5, 100 + run); // warm
  const growth = sized(effort, [0.01, 0.1, 0.5], [0.1]).map((share) => {
    const times = sizes.map((size, run) => timeOf(size, share, run + 10 * share));
    const said = sizes.map((size) => `${size / 10_000} 万`).join('、');
    const name = `版本全文比对 ${share * 100}% 条改动：${said}字用时增长的指数（${times.map((ms) => ms.toFixed(0)).join('、')} ms）`;
    return atMost(name, 1.15, exponentOf(sizes, times));
  });
  return [...growth, ...hostileFigures(sized(effort, 2_000, 20))];
}

/** Texts made to be slow: they inform, since a time means something on one machine only. */
const hostileFigures = (count: number): readonly Figure[] => {
  const lines = (write: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => `${(at % 999) + 1}.${write(at)}`).join('\n');
  const different = clausesOfSize(150 * count, 99);
  const cases: readonly (readonly [string, string, string])[] = [
    ['全部相同', lines(() => '支持机构做大做强。'), lines(() => '支持机构做大做强。')],
    [
      '只差一个数',
      lines((at) => `支持第${at}项，给予奖励。`),
      lines((at) => `支持第${at}项，给予补贴。`),
    ],
    [
      '全部不同',
      lines((at) => different[at] ?? ''),
      lines((at) => [...(different[at] ?? '')].reverse().join('')),
    ],
    ['一个字重复到同样长', '一'.repeat(150 * count), '一'.repeat(150 * count + 1)],
  ];
  return cases.map(([name, before, after]) => {
    const [a, b] = [analyze(before), analyze(after)];
    const ms = took(() => compareVersions(a, b));
    return informs(`版本配对，${count} 条${name}`, `${ms.toFixed(0)} ms`);
  });
};
