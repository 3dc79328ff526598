import { copiedShares } from '../../../shared/compare/copied.ts';
import { coverage } from '../../../shared/compare/coverage.ts';
import type { Against } from './against.ts';
import { marked, percent, slotLines } from './marked.ts';
import { byPath, inOrder } from './pair.ts';

/** A draft beside precedents, for people. */
export function reportAgainst(against: Against): readonly string[] {
  const { policy, precedents, alignment } = against;
  const nameOf = (doc: string): string => precedents.find(({ id }) => id === doc)?.name ?? doc;
  const headings = new Map(precedents.map(({ id, policy }) => [id, byPath(policy)]));
  const drafts = byPath(policy);
  return [
    '差异标记：[-先例有而草稿无-] {+草稿有而先例无+}',
    ...pairLines(against, nameOf),
    '',
    `草稿独有 ${alignment.novel.length} 条：`,
    ...alignment.novel.map((path) => `  ${named(path, drafts.get(path)?.heading)}`),
    `草稿所缺 ${alignment.missing.length} 条：`,
    ...alignment.missing.map(
      ({ doc, path }) => `  ${nameOf(doc)} ${named(path, headings.get(doc)?.get(path)?.heading)}`,
    ),
    ...topicLines(against),
    copiedLine(against, nameOf),
  ];
}

const named = (path: string, heading: string | null | undefined): string =>
  `${path} ${heading ?? ''}`.trimEnd();

function pairLines({ policy, pairs }: Against, nameOf: (doc: string) => string): readonly string[] {
  const ordered = inOrder(policy, pairs);
  return ordered.flatMap((pair, at) => {
    const { draft, doc, other, score, diff } = pair;
    const isNext = ordered[at - 1]?.draft.path !== draft.path;
    const relation = pair.relation === 'same' ? '相近' : '相关';
    return [
      ...(isNext ? ['', named(draft.path, draft.heading)] : []),
      `  ${nameOf(doc)} ${other.path} ${other.heading ?? ''}（${relation} ${score.toFixed(2)}，照录 ${percent(pair.copied)}）`,
      `    ${marked(diff)}`,
      ...slotLines(pair.slots, (own, theirs) => `草稿 ${own}，${nameOf(doc)} ${theirs}`).map(
        (line) => `    ${line}`,
      ),
    ];
  });
}

function topicLines({ policy, precedents, alignment }: Against): readonly string[] {
  const { rows } = coverage(policy, precedents, alignment);
  const namesOf = (kind: 'missing' | 'novel'): readonly string[] =>
    rows.filter((row) => row.kind === kind).map(({ name }) => name);
  const line = (label: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${label} ${names.length} 个：${names.join('、')}`];
  return [...line('草稿所缺主题', namesOf('missing')), ...line('草稿独有主题', namesOf('novel'))];
}

function copiedLine({ policy, precedents }: Against, nameOf: (doc: string) => string): string {
  const report = copiedShares(policy, precedents);
  const each = report.precedents.map(({ doc, share }) => `${nameOf(doc)} ${percent(share)}`);
  return `全稿照录先例 ${percent(report.share)}（${each.join('，')}）`;
}
