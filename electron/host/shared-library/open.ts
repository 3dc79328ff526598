import { join } from 'node:path';
import type { SharedLibrary } from '../../../shared/library/shared.ts';
import { settings } from '../settings.ts';
import { embeddedLibrary } from './embedded.ts';

type Place = {
  /** The folder of the user's own data. */
  readonly data: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/**
 * The shared library that was chosen: by MEASURES_LIBRARY, else by `"library"` in settings.json, else
 * the one in the user's own data. Nothing is opened before it is asked for something.
 */
export function openSharedLibrary({ data, env = process.env }: Place): SharedLibrary {
  let opened: Promise<SharedLibrary> | null = null;
  const library = (): Promise<SharedLibrary> => {
    opened ??= addressIn({ data, env }).then((address) => libraryAt(address, data));
    return opened;
  };
  return {
    state: async () => (await library()).state(),
    list: async (page) => (await library()).list(page),
    find: async (id) => (await library()).find(id),
    search: async (query) => (await library()).search(query),
    nearest: async (wish) => (await library()).nearest(wish),
    nearestDocuments: async (wish) => (await library()).nearestDocuments(wish),
    add: async (documents) => (await library()).add(documents),
    remove: async (id) => (await library()).remove(id),
    close: async () => (await opened)?.close(),
  };
}

async function addressIn({ data, env }: Required<Place>): Promise<string> {
  return (env['MEASURES_LIBRARY'] ?? (await settings({ data }).library()) ?? '').trim();
}

function libraryAt(_address: string, data: string): SharedLibrary {
  return embeddedLibrary(join(data, 'shared-library'));
}
