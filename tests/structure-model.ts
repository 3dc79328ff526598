import { ChangeSet, Text } from '@codemirror/state';
import type { Edit } from '../shared/model/edit.ts';
import { perPolicy } from '../shared/model/per-policy.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { sliceOf } from '../shared/model/span.ts';
import { walk } from '../shared/model/walk.ts';
import { referencesOf } from '../shared/text/references/references.ts';

/** What numbers, markers and references are made of. */
const COUNTING =
  /本(?:措施|办法|意见|方案|计划|规定|政策|细则|要点|规则)|[①-⑳一二三四五六七八九十百零〇\d０-９第（）()〔〕项条部分目章节编、。：:.．\s\u3000]/g;

/** The words of every clause by which it is known again whatever its number: of all its own lines. */
export const wordsIn: (policy: Policy) => ReadonlyMap<string, string> = perPolicy(
  ({ lines, source }) => {
    const words = new Map<string, string>();
    for (const { path, span } of lines) {
      if (path === null) continue;
      words.set(path, (words.get(path) ?? '') + sliceOf(source, span).replace(COUNTING, ''));
    }
    return words;
  },
);

export const wordsOf = (policy: Policy, { path }: Clause): string =>
  wordsIn(policy).get(path) ?? '';

/** Where every reference that is whole leads: the words of each clause it names. */
export function leadsIn(policy: Policy): readonly (readonly string[])[] {
  const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  return referencesOf(policy).flatMap(({ resolution }) =>
    resolution.kind === 'valid'
      ? [
          resolution.targets.map((to) => {
            const clause = to.kind === 'clause' ? clauses.get(to.path) : undefined;
            return clause === undefined ? '附件' : wordsOf(policy, clause);
          }),
        ]
      : [],
  );
}

/** A reference leads to the words it led to, to those they went into, or to their first half. */
const leadsSame = (before: readonly string[], now: readonly string[]): boolean =>
  before.every((words) =>
    now.some((read) => read.includes(words) || (read !== '' && words.startsWith(read))),
  );

/** The references of a text that lead elsewhere in the next one, or nowhere. */
export function strayed(before: Policy, next: Policy): readonly (readonly string[])[] {
  const now = [...leadsIn(next)];
  return leadsIn(before).filter((led) => {
    const exact = now.findIndex((leads) => leads.join() === led.join());
    const at = exact >= 0 ? exact : now.findIndex((leads) => leadsSame(led, leads));
    if (at < 0) return true;
    now.splice(at, 1);
    return false;
  });
}

/** All characters but those of markers and references, in no order. */
export function proseOf(policy: Policy): string {
  const counted = [
    ...[...walk(policy.clauses)].map(({ markerSpan }) => markerSpan),
    ...referencesOf(policy).map(({ span }) => span),
  ].sort((a, b) => a.from - b.from);
  let done = 0;
  const kept: string[] = [];
  for (const { from, to } of counted) {
    kept.push(policy.source.slice(done, Math.max(done, from)));
    done = Math.max(done, to);
  }
  kept.push(policy.source.slice(done));
  return [...kept.join('').replace(/\s/g, '')].sort().join('');
}

/** A tree of clauses by their words. */
export type Tree = { readonly words: string; readonly under: readonly Tree[] };

export const treeIn = (policy: Policy, clauses = policy.clauses): readonly Tree[] =>
  clauses.map((clause) => ({
    words: wordsOf(policy, clause),
    under: treeIn(policy, clause.children),
  }));

/** Makes the edits on the page and takes them back. */
export function undone(text: string, edits: readonly Edit[]): string {
  const before = Text.of(text.split('\n'));
  const changes = ChangeSet.of([...edits], before.length);
  return changes.invert(before).apply(changes.apply(before)).toString();
}
