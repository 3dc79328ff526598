import type { Snapshot } from '../../shared/api.ts';
import { originWords } from '../../shared/model/version-origin.ts';

/** How a version is called: by the drafter, else by what it was kept for. */
export const titleOf = ({ name, origin }: Pick<Snapshot, 'name' | 'origin'>): string =>
  name ?? originWords(origin);
