import { type Api, Refusal } from '../../shared/api.ts';
import type { ClauseTopic, Precedent } from '../../shared/model/document.ts';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';

/** What a secondary topic weighs beside the primary one, as in the labels of the built-in precedents. */
const SECONDARY = 0.6;

/** Topic ids as a reader chose them, the primary one first, as labels of a clause. */
const labelsOf = (ids: readonly string[]): ClauseTopic[] =>
  ids.map((id, at) => ({ id, score: at === 0 ? 1 : SECONDARY }));

type Change = (topics: Precedent['topics']) => Precedent['topics'];

/** Labels with those of one clause as the user said; null: nothing is said of it any more. */
export const withLabels =
  (path: string, ids: readonly string[] | null): Change =>
  (topics) => {
    const { [path]: _, ...others } = topics;
    return ids === null ? others : { ...others, [path]: labelsOf(ids) };
  };

/** For a document that comes with the product: kept with the settings. Rejects with a `Refusal`. */
export const relabel = (api: Api, dispatch: Dispatch, doc: string, change: Change): Promise<void> =>
  changeSettings(api, dispatch, (settings) => ({
    ...settings,
    labels: { ...settings.labels, [doc]: change(settings.labels[doc] ?? {}) },
  }));

/** For a document of the user's own, as it is stored now. Rejects with a `Refusal`. */
export async function changeTopics(
  api: Api,
  { id, name }: Pick<Precedent, 'id' | 'name'>,
  change: Change,
): Promise<void> {
  const { precedents } = await api.readOwnLibrary({});
  const own = precedents.find((one) => one.id === id);
  if (own === undefined) {
    throw new Refusal('not-found', `先例库里已没有“${name}”，请重新打开窗口。`);
  }
  const { jurisdiction, level, year, genre } = own;
  const facts = { name: own.name, jurisdiction, level, year, genre };
  await api.changePrecedent({ id, facts, topics: change(own.topics) });
}
