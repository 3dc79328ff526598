import type { Api } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Dispatch } from '../session.ts';

/**
 * Takes a document of the shared library into the own one and lays it beside the draft. What a draft
 * was compared with so stays with it, also when the server is away or the document is gone from it.
 *
 * @returns the short name under which it stands here.
 */
export async function takeOver(
  api: Api,
  id: string,
  chosen: readonly string[],
  dispatch: Dispatch,
): Promise<string> {
  const { precedent: shared } = await api.showShared({ id });
  const { ids, added } = await api.addPrecedents({ precedents: [shared] });
  const [own = id] = ids;
  const { precedent } = await api.showPrecedent({ id: own });
  if (added.length > 0) dispatch({ type: 'libraryChanged', precedents: [precedent], removed: [] });
  if (!chosen.includes(own)) dispatch({ type: 'precedentToggled', doc: own });
  return precedent.name;
}

/** Ids of the shared documents that are beside the draft already: same id, own and chosen. */
export const besideDraft = (
  precedents: readonly Precedent[],
  chosen: readonly string[],
): ReadonlySet<string> =>
  new Set(precedents.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])));
