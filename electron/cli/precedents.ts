import { Refusal } from '../../shared/api.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Topic } from '../../shared/model/topic.ts';
import { learn, type TopicModel } from '../../shared/topics/learn.ts';
import { type Library, library } from '../host/library.ts';
import { ownLibrary } from '../host/own-library.ts';
import { settings } from '../host/settings.ts';
import type { Io } from './command.ts';

/** The library of the command line: built-in and own precedents, with what a reader said of them. */
export const libraryOf = ({ home }: Pick<Io, 'home'>): Library =>
  library(ownLibrary({ data: home }), settings({ data: home }));

/** The topics of the user's own. */
export const ownTopicsOf = async ({ home }: Pick<Io, 'home'>): Promise<readonly Topic[]> =>
  (await settings({ data: home }).usable()).topics;

/** What is learnt of the topics from the whole library. */
export const topicModelOf = async (io: Pick<Io, 'home'>): Promise<TopicModel> =>
  learn(await libraryOf(io).all(), await ownTopicsOf(io));

/** The library documents of an argument such as `tianjin-2023,own-2024-3f2a`. */
export async function precedentsOf(argument: string, io: Io): Promise<readonly Precedent[]> {
  const ids = argument.split(/[,，、\s]+/).filter((id) => id !== '');
  return Promise.all([...new Set(ids)].map((id) => precedentOf(id, io)));
}

/** One library document; refused where there is none of that id. */
export async function precedentOf(id: string, io: Io): Promise<Precedent> {
  const found = await libraryOf(io).find(id);
  if (found !== null) return found;
  throw new Refusal('not-found', `先例库里没有“${id}”，现有：${await known(io)}。`);
}

/** Ids told in one sentence; the others are in the list. */
const MOST_TOLD = 12;

const known = async ({ home }: Io): Promise<string> => {
  const { precedents: own } = await ownLibrary({ data: home }).read();
  const ids = [...builtInPrecedents, ...own].map(({ id }) => id);
  const rest = ids.length > MOST_TOLD ? `等 ${ids.length} 份（可用 library list 查看）` : '';
  return ids.slice(0, MOST_TOLD).join('、') + rest;
};
