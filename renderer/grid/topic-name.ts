import topicData from '../../templates/topics.json';

/** Chinese name of a topic; its id where the list does not know it. */
export const topicName = (id: string): string =>
  topicData.topics.find((topic) => topic.id === id)?.zh ?? id;
