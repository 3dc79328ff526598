import type { Topic } from '../model/topic.ts';
import type { LibraryContents } from './library-file.ts';
import type { Labels, OwnPrecedent } from './own.ts';

/** The part of a library that is kept with the settings. */
type Said = Pick<LibraryContents, 'topics' | 'labels'>;

export type Merged = Said & {
  /** The documents that came, with the topics as they are called here. */
  readonly precedents: readonly OwnPrecedent[];
};

/**
 * A colleague's library beside the own one: what the user has said counts first, and nothing comes
 * twice, however often the file is read. A topic of the same name is the same topic; one whose id
 * means something else here gets another id.
 *
 * @param builtInTopics ids of the topics that come with the product.
 */
export function merged(
  own: Said,
  incoming: LibraryContents,
  builtInTopics: readonly string[],
): Merged {
  const topics = [...own.topics];
  const called = new Map<string, string>();
  for (const topic of incoming.topics) {
    if (builtInTopics.includes(topic.id)) continue;
    const id = idOf(topic, topics, builtInTopics);
    called.set(topic.id, id);
    if (!topics.some((one) => one.id === id)) topics.push({ ...topic, id });
  }
  const renamed = (byPath: OwnPrecedent['topics']): OwnPrecedent['topics'] =>
    mapped(byPath, (list) => list.map(({ id, score }) => ({ id: called.get(id) ?? id, score })));
  return {
    precedents: incoming.precedents.map((one) => ({ ...one, topics: renamed(one.topics) })),
    topics,
    labels: joined(own.labels, mapped(incoming.labels, renamed)),
  };
}

const idOf = (
  { id, name }: Topic,
  topics: readonly Topic[],
  builtInTopics: readonly string[],
): string => {
  const same = topics.find((one) => one.name.trim() === name.trim());
  if (same !== undefined) return same.id;
  const isTaken = (wanted: string): boolean =>
    builtInTopics.includes(wanted) || topics.some((one) => one.id === wanted);
  if (!isTaken(id)) return id;
  for (let count = 2; ; count += 1) if (!isTaken(`${id}-${count}`)) return `${id}-${count}`;
};

/** Clause by clause: the own labels, and those of others where there are none. */
const joined = (own: Labels, others: Labels): Labels => {
  const docs = new Map(Object.entries(others));
  for (const [doc, topics] of Object.entries(own)) docs.set(doc, { ...docs.get(doc), ...topics });
  return Object.fromEntries(docs);
};

/** Other values under the same names. */
const mapped = <T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
