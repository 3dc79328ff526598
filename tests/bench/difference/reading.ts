import { difference } from '../../../shared/compare/difference.ts';
import { acrossDocuments, readAsRelated, versionPairs } from '../compare-texts.ts';
import { type Effort, some } from '../effort.ts';
import { atLeast, atMost, type Figure, informs } from '../figure.ts';
import { type Readability, readability, type TextPair } from '../readability.ts';
import { borrowedClauses, draftVersions } from './draft-versions.ts';
import { jsdiffChars, peers } from './peers.ts';

/** How well differences can be read: ours against the bars, and the peers on the same pairs. */
export function readingFigures(effort: Effort): readonly Figure[] {
  if (effort === 'least') return versionFigures('草稿两稿', some(effort, draftVersions()));
  const realdocs = versionPairs();
  return [
    ...versionFigures('草稿两稿', draftVersions()),
    ...(realdocs
      ? versionFigures('新旧条文', realdocs)
      : [informs('新旧条文', '没有量：找不到 ../shared/realdocs')]),
    ...acrossFigures('跨文件', acrossDocuments),
    ...rows('上海与天津全部相关条款', readAsRelated),
    ...rows('借用条款与其来源', borrowedClauses()),
  ];
}

function versionFigures(name: string, pairs: readonly TextPair[]): readonly Figure[] {
  const sum = readability(pairs, difference);
  return [
    atMost(`${name}：片段`, 7.3, sum.pieces / sum.pairs),
    atMost(`${name}：孤字`, 0, sum.islands / sum.pairs),
    atMost(`${name}：断在词中 %`, 1, percent(sum.insideOwn, sum.edges)),
    atMost(`${name}：标出的字 %`, 13, percent(sum.marked, sum.size), 1),
    // The bar was measured on other pairs, where diffChars marks 9.8 %: 1.33 times as much.
    informs(
      `　${name}：标出的字 / diffChars 标出的`,
      (sum.marked / readability(pairs, jsdiffChars).marked).toFixed(2),
    ),
    rebuilt(name, sum),
    ...rows(name, pairs),
  ];
}

function acrossFigures(name: string, pairs: readonly TextPair[]): readonly Figure[] {
  const sum = readability(pairs, difference);
  return [
    atMost(`${name}：孤字`, 0.05, sum.islands / sum.pairs),
    atMost(`${name}：断在词中 %`, 1.5, percent(sum.insideOwn, sum.edges)),
    atMost(`${name}：改动跨句`, 0, sum.hunksAcross / sum.pairs),
    atLeast(`${name}：保留 / 最长公共文字`, 0.55, sum.kept / sum.longest),
    rebuilt(name, sum),
    ...rows(name, pairs),
  ];
}

const rebuilt = (name: string, sum: Readability): Figure =>
  atLeast(`${name}：两文还原 %`, 100, percent(sum.rebuilt, sum.pairs), 0);

const percent = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);

/** Ours and the peers', everything that is counted in one line each. */
const rows = (name: string, pairs: readonly TextPair[]): readonly Figure[] =>
  [['difference', difference] as const, ...peers].map(([peer, differ]) =>
    informs(`　${name} · ${peer}`, described(readability(pairs, differ))),
  );

function described(sum: Readability): string {
  const each = (count: number): string => (count / sum.pairs).toFixed(2);
  const share = (part: number, whole: number): string => `${percent(part, whole).toFixed(1)}%`;
  return [
    `${sum.pairs} 对`,
    `片段 ${each(sum.pieces)}`,
    `孤字 ${each(sum.islands)}`,
    `断词 ${share(sum.insideOwn, sum.edges)} (Intl ${share(sum.insideIntl, sum.edges)})`,
    `跨句 ${each(sum.hunksAcross)}`,
    `保留 ${(sum.kept / Math.max(1, sum.longest)).toFixed(2)}`,
    `标出 ${share(sum.marked, sum.size)}`,
    `还原 ${share(sum.rebuilt, sum.pairs)}`,
  ].join(' · ');
}
