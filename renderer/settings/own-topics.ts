import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { builtInTopics } from '../../shared/topics/list.ts';

/** A topic the user makes: known by an id that stays when it is renamed. */
export function newTopic(name: string, present: readonly Topic[]): Topic {
  const taken = new Set([...builtInTopics, ...present].map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `own-${number}`;
    if (!taken.has(id)) return { id, name, definition: '' };
  }
}

/** What is wrong with a name, in one sentence; null where nothing is. */
export function faultOfName(name: string, id: string, own: readonly Topic[]): string | null {
  const wanted = name.trim();
  if (wanted === '') return '请填主题名称。';
  const same = [...builtInTopics, ...own].find((topic) => topic.id !== id && topic.name === wanted);
  return same === undefined ? null : `已有“${wanted}”这个主题，请换一个名称。`;
}

/** How many clauses of the library a reader put under each topic. */
export function clausesByTopic(precedents: readonly Precedent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topics } of precedents)
    for (const labels of Object.values(topics))
      for (const { id } of labels) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
