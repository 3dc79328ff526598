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

/**
 * The stored topics with what was changed here since they were read: those another window added stay.
 * A topic that was added in both under one name is one topic; one whose id was given to another in
 * between gets another id.
 */
export function mergedTopics(
  stored: readonly Topic[],
  before: readonly Topic[],
  after: readonly Topic[],
): readonly Topic[] {
  const was = byId(before);
  const now = byId(after);
  const kept = stored.flatMap((topic) => {
    const mine = now.get(topic.id);
    if (!was.has(topic.id)) return [topic];
    if (mine === undefined) return [];
    return [same(mine, was.get(topic.id)) ? topic : mine];
  });
  return after.filter(({ id }) => !was.has(id)).reduce(withAdded, kept);
}

function withAdded(topics: readonly Topic[], topic: Topic): readonly Topic[] {
  const wanted = topic.name.trim();
  const at = wanted === '' ? -1 : topics.findIndex(({ name }) => name.trim() === wanted);
  const known = topics[at];
  if (known !== undefined) {
    const definition = topic.definition.trim() === '' ? known.definition : topic.definition;
    return topics.with(at, { ...known, definition });
  }
  return topics.some(({ id }) => id === topic.id)
    ? [...topics, { ...topic, id: newTopic(topic.name, topics).id }]
    : [...topics, topic];
}

const byId = (topics: readonly Topic[]): ReadonlyMap<string, Topic> =>
  new Map(topics.map((topic) => [topic.id, topic]));

const same = (one: Topic, other: Topic | undefined): boolean =>
  one.name === other?.name && one.definition === other.definition;

/** How many clauses of the library a reader put under each topic. */
export function clausesByTopic(precedents: readonly Precedent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topics } of precedents)
    for (const labels of Object.values(topics))
      for (const { id } of labels) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
