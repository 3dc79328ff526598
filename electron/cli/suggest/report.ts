import type { Precedent } from '../../../shared/model/document.ts';
import { clauseName, pathName } from '../../../shared/model/names.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { findClause } from '../../../shared/model/walk.ts';
import type { OutlineEntry, Source, Suggestion } from '../../../shared/suggest/types.ts';
import { topicName } from '../../../shared/topics/list.ts';

/** What the report is about, beside the suggestion itself. */
export type Asked = {
  /** Null where only the genre was given. */
  readonly draft: Policy | null;
  readonly genre: string;
  readonly district: string;
  readonly precedents: readonly Precedent[];
};

const KINDS = { core: '应有', common: '常见', occasional: '个别' } as const;

/** The suggestion for people: outline in parts, then what a draft lacks. */
export function report(suggestion: Suggestion, asked: Asked): string {
  const { draft, genre, district, precedents } = asked;
  const nameOf = (doc: string): string => precedents.find(({ id }) => id === doc)?.name ?? doc;
  return [
    `${district}${genre}的条款结构，依据 ${precedents.length} 份先例：${precedents.map(({ name }) => name).join('、')}`,
    '标记：■ 建议列入　□ 供选；3/5 为 5 份先例中有 3 份有此条',
    ...suggestion.parts.flatMap(({ heading, entries }, at) => [
      '',
      `第${at + 1}部分　${heading}`,
      ...entries.flatMap((entry) => entryLines(entry, draft !== null, nameOf)),
    ]),
    '',
    ...(draft === null ? [] : draftLines(suggestion, draft, nameOf)),
    ...elementLines(suggestion, draft !== null),
    '',
  ].join('\n');
}

function entryLines(
  entry: OutlineEntry & { readonly inDraft: string | null },
  withDraft: boolean,
  nameOf: (doc: string) => string,
): readonly string[] {
  const { suggested, docs, of, name, heading, kind, support, inDraft } = entry;
  const own = inDraft === null ? '本稿无' : `本稿 ${pathName(inDraft)}`;
  return [
    `  ${suggested ? '■' : '□'} ${docs}/${of} ${heading}（${name}，${KINDS[kind]}${withDraft ? `，${own}` : ''}）`,
    `        ${sourcesLine(support, nameOf)}`,
  ];
}

/** 上海 二.9、三.14 · 天津 三 */
function sourcesLine(support: readonly Source[], nameOf: (doc: string) => string): string {
  const byDoc = new Map<string, string[]>();
  for (const { doc, path } of support) {
    const paths = byDoc.get(doc);
    if (paths === undefined) byDoc.set(doc, [pathName(path)]);
    else paths.push(pathName(path));
  }
  return [...byDoc].map(([doc, paths]) => `${nameOf(doc)} ${paths.join('、')}`).join(' · ');
}

function draftLines(
  { missing, orders, outline }: Suggestion,
  draft: Policy,
  nameOf: (doc: string) => string,
): readonly string[] {
  const named = (path: string): string => {
    const clause = findClause(draft.clauses, path);
    return clause === null ? path : clauseName(clause);
  };
  const counted = (topic: string): string => {
    const entry = outline.find((one) => one.topic === topic);
    return `${entry?.name ?? topicName(topic)} ${entry?.docs}/${entry?.of}`;
  };
  return [
    missing.length === 0
      ? '多数先例有的条款，本稿都有。'
      : `多数先例有而本稿没有：${missing.map(counted).join('、')}`,
    ...orders.map(
      ({ path, after, docs, of, sources }) =>
        `顺序：${named(path)}，通常在 ${named(after)} 之前（${docs}/${of}：${sources.map(({ doc }) => nameOf(doc)).join('、')}）`,
    ),
  ];
}

function elementLines({ elements }: Suggestion, withDraft: boolean): readonly string[] {
  if (!withDraft) {
    const all = elements.map(({ name, precedents, of }) => `${name} ${precedents}/${of}`);
    return [`完整文件的要素（先例中有几份具备）：${all.join('、')}`];
  }
  const absent = elements.filter(({ present }) => !present);
  const there = elements.filter(({ present }) => present);
  return [
    absent.length === 0
      ? '要素齐全。'
      : `缺少的要素：${absent.map(({ name, precedents, of }) => `${name}（先例 ${precedents}/${of}）`).join('、')}`,
    `已有的要素：${there.map(({ name }) => name).join('、') || '无'}`,
  ];
}
