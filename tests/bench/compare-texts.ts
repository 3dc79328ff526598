import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { findClause } from '../../shared/model/walk.ts';
import gold from '../fixtures/gold/alignment-dev.json';
import type { TextPair } from './readability.ts';

export function clauseText(doc: string, path: string): string {
  const precedent = builtInPrecedents.find(({ id }) => id === doc);
  const clause = precedent && findClause(precedent.policy.clauses, path);
  if (!clause) throw new Error(`no clause ${doc} ${path}`);
  return clause.text;
}

export const shanghaiLegal = clauseText('shanghai-2024', '二.12');
export const tianjinLegal = clauseText('tianjin-2023', '五');

/** A clause as a drafter touches it up: four small edits. */
export const light: TextPair = {
  other: clauseText('shanghai-2024', '二.10'),
  draft: clauseText('shanghai-2024', '二.10')
    .replace('定期组织', '不定期组织')
    .replace('新设立知识产权代理机构', '新设代理机构')
    .replace('提升涉外知识产权代理服务能力', '加强涉外代理能力')
    .replace('鼓励各区', '鼓励各街镇'),
};

/** Sixteen pairs on the same subject in two documents, from nearly equal to loosely related. */
const ACROSS: readonly (readonly [string, string, string, string])[] = [
  ['tianjin-2023', '五', 'shanghai-2024', '二.12'],
  ['tianjin-2023', '十四', 'shanghai-2024', '一.3'],
  ['tianjin-2023', '八', 'shanghai-2024', '一.4'],
  ['tianjin-2023', '七', 'shanghai-2024', '一.5'],
  ['tianjin-2023', '一', 'shanghai-2024', '二.8'],
  ['tianjin-2023', '十', 'shanghai-2024', '一.2'],
  ['tianjin-2023', '九', 'shanghai-2024', '一.7'],
  ['tianjin-2023', '四', 'shanghai-2024', '二.10'],
  ['tianjin-2023', '八', 'shanghai-cnipa-2023', '四.20'],
  ['tianjin-2023', '六', 'shanghai-cnipa-2023', '三.12'],
  ['tianjin-2023', '八', 'beijing-2018', '三.(五).18'],
  ['beijing-2018', '三.(五).20', 'shanghai-2024', '一.7'],
  ['beijing-2018', '三.(二).10', 'pudong-2018', '三.(一).2'],
  ['beijing-2018', '三.(二).10', 'shanghai-cnipa-2023', '二.6'],
  ['shanghai-cnipa-2023', '四.19', 'shanghai-2024', '一.1'],
  ['pudong-2018', '三.(三).3', 'shanghai-cnipa-2023', '三.12'],
];

export const acrossDocuments: readonly TextPair[] = ACROSS.map(([other, from, draft, to]) => ({
  other: clauseText(other, from),
  draft: clauseText(draft, to),
}));

/** Every pair of clauses a reader found related, 上海 as the draft against 天津, close or not. */
export const readAsRelated: readonly TextPair[] = gold['shanghai-2024 -> tianjin-2023'].flatMap(
  ({ path, 'tianjin-2023': partners }) =>
    partners.map((partner) => ({
      other: clauseText('tianjin-2023', partner.path),
      draft: clauseText('shanghai-2024', path),
    })),
);

const REALDOCS = '../shared/realdocs';
const VERSIONS = [
  ['42-ip-fating-guiding-2018.txt', '43-ip-fating-guiding-2023.txt'],
  ['44-zhongxiao-kuanxiang-2020.txt', '45-zhongxiao-kuanxiang-2025.txt'],
] as const;

/**
 * Articles of two versions of one regulation that share more than half of their character pairs and
 * are not equal; null when the files, which stay outside the project, are not there.
 */
export function versionPairs(): readonly TextPair[] | null {
  if (!VERSIONS.flat().every((file) => existsSync(join(REALDOCS, file)))) return null;
  return VERSIONS.flatMap(([before, after]) => {
    const others = articles(before);
    return articles(after).flatMap((draft): TextPair[] => {
      const [best] = others
        .map((other) => ({ other, share: sharedPairs(other, draft) }))
        .sort((a, b) => b.share - a.share);
      return best && best.share > 0.5 && best.other !== draft ? [{ other: best.other, draft }] : [];
    });
  });
}

/** Texts of the articles without their numbers. */
function articles(file: string): readonly string[] {
  const lines = readFileSync(join(REALDOCS, file), 'utf8').split('\n').slice(1);
  const found: string[] = [];
  let inside = false;
  for (const line of lines.map((one) => one.trim())) {
    if (/^第[一二三四五六七八九十百]+条/.test(line)) {
      inside = true;
      found.push(line.replace(/^第[^条]+条\s*/, ''));
    } else if (/^第[一二三四五六七八九十]+章/.test(line)) inside = false;
    else if (inside && line !== '') found.push(`${found.pop() ?? ''}\n${line}`);
  }
  return found;
}

function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
