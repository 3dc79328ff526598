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
