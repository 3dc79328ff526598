import cueData from '../../templates/topic-cues.json';
import topicData from '../../templates/topics.json';
import type { Topic } from '../model/topic.ts';

/** The topics that come with the product, in the order they are listed everywhere. */
export const builtInTopics: readonly Topic[] = topicData.topics.map(({ id, zh, definition }) => ({
  id,
  name: zh,
  definition,
}));

/** Chinese name of a topic, built in or the user's own; its id where no list knows it. */
export const topicName = (id: string, own: readonly Topic[] = []): string =>
  [...builtInTopics, ...own].find((topic) => topic.id === id)?.name ?? id;

const cues: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(cueData.cues));

/**
 * The words by which a topic is known at once: from the list, or for a topic of the user's own its
 * name and what its definition counts up (绿色专利快速审查、绿色金融).
 */
export const cuesOf = ({ id, name, definition }: Topic): readonly string[] =>
  cues.get(id) ??
  [...new Set([name, ...definition.split(/[、，,；;。：:\s]|以及|包括|含/)])].filter(isCue);

/** 服务 alone says nothing, and nobody repeats a whole sentence. */
const isCue = ({ length }: string): boolean => length >= 3 && length <= 12;
