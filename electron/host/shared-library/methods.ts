import type { Host } from '../../../shared/api.ts';
import type { SharedLibrary } from '../../../shared/library/shared.ts';
import { notThere } from './incoming.ts';

type Methods =
  | 'sharedState'
  | 'listShared'
  | 'searchShared'
  | 'nearShared'
  | 'nearSharedDocuments'
  | 'showShared'
  | 'addShared';

/** The shared library as the window asks for it. */
export const sharedMethods = (library: SharedLibrary): Pick<Host, Methods> => ({
  sharedState: library.state,
  listShared: library.list,
  searchShared: library.search,
  nearShared: async (wish) => ({ hits: [...(await library.nearest(wish))] }),
  nearSharedDocuments: async (wish) => ({ documents: [...(await library.nearestDocuments(wish))] }),
  showShared: async ({ id }) => {
    const precedent = await library.find(id);
    if (precedent === null) throw notThere(id);
    return { precedent };
  },
  addShared: ({ precedents }) => library.add(precedents),
});
