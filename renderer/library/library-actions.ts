import type { Api } from '../../shared/api.ts';
import { libraryFile, readLibraryFile } from '../../shared/library/library-file.ts';
import { merged } from '../../shared/library/merge.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { builtInTopics } from '../../shared/topics/list.ts';
import { failureOf, handOver } from '../export/hand-over.ts';
import type { Dispatch, Notice } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import type { ImportPlan } from './import-plan.ts';
import { sentence } from './sentence.ts';
import { changeTopics, relabel, withLabels } from './topic-changes.ts';

/** What can be done with the library as a whole and with a document of it. */
export type LibraryActions = {
  /** Resolves to whether it is out; the pane offers to take that back. */
  readonly remove: (precedent: Precedent) => Promise<boolean>;
  readonly restore: (id: string) => Promise<boolean>;
  /** What a clause is about, said by the user; null: as its words or the labels of the product say. */
  readonly correct: (
    precedent: Precedent,
    path: string,
    topics: readonly string[] | null,
  ) => Promise<boolean>;
  readonly exportOwn: () => void;
  /** Reads a colleague's file; null where it cannot be used, which has been said. */
  readonly readFile: (file: File) => Promise<ImportPlan | null>;
  readonly importPlan: (plan: ImportPlan) => Promise<void>;
};

export function libraryActions(api: Api, dispatch: Dispatch): LibraryActions {
  const say = (notice: Notice): void => dispatch({ type: 'noticed', notice });
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      say({ tone: 'bad', text: sentence(error) });
      return false;
    }
  };
  const show = async (ids: readonly string[]): Promise<void> => {
    const shown = await Promise.all(ids.map((id) => api.showPrecedent({ id })));
    const precedents = shown.map(({ precedent }) => precedent);
    dispatch({ type: 'libraryChanged', precedents, removed: [] });
  };
  return {
    remove: ({ id }) =>
      attempt(async () => {
        await api.removePrecedent({ id });
        dispatch({ type: 'libraryChanged', precedents: [], removed: [id] });
      }),
    restore: (id) =>
      attempt(async () => {
        await api.restorePrecedent({ id });
        await show([id]);
      }),
    correct: (precedent, path, topics) =>
      attempt(async () => {
        const change = withLabels(path, topics);
        if (precedent.builtIn) await relabel(api, dispatch, precedent.id, change);
        else await changeTopics(api, precedent, change);
        await show([precedent.id]);
      }),
    exportOwn: () => void exportOwn(api).then((notice) => notice !== null && say(notice)),
    readFile: async (file) => {
      const read = readLibraryFile(await file.text());
      if (!read.ok) {
        say({ tone: 'bad', text: `“${file.name}”：${read.message}` });
        return null;
      }
      const { settings } = await api.readSettings({});
      return { ...read, name: file.name, merged: merged(settings, read, builtInIds) };
    },
    importPlan: async ({ merged: taken, name }) => {
      await attempt(async () => {
        // Topics first: the clauses of the documents refer to them.
        await changeSettings(api, dispatch, (settings) => ({
          ...settings,
          ...said(merged(settings, taken, builtInIds)),
        }));
        const { added } = await api.addPrecedents({ precedents: [...taken.precedents] });
        const labelled = builtInPrecedents.filter(({ id }) => Object.hasOwn(taken.labels, id));
        await show([...added, ...labelled.map(({ id }) => id)]);
        say({ tone: 'good', text: `已从“${name}”导入 ${added.length} 份先例。` });
      });
    },
  };
}

const builtInIds = builtInTopics.map(({ id }) => id);

const said = ({ topics, labels }: ReturnType<typeof merged>) => ({ topics, labels });

async function exportOwn(api: Api): Promise<Notice | null> {
  try {
    const { precedents, problems } = await api.readOwnLibrary({});
    const { settings } = await api.readSettings({});
    const { topics, labels } = settings;
    if (precedents.length + topics.length + Object.keys(labels).length === 0) {
      return { tone: 'bad', text: '还没有自有先例和自定主题，没有可导出的内容。' };
    }
    const bytes = new TextEncoder().encode(libraryFile(precedents, topics, labels));
    const remarks = [`${precedents.length} 份先例`, ...problems];
    return await handOver(api, { name: '先例库.json', bytes, remarks });
  } catch (error) {
    return failureOf(error);
  }
}
