import { join } from 'node:path';
import { Refusal } from '../../../shared/api.ts';
import type { SharedLibrary } from '../../../shared/library/shared.ts';
import { settings } from '../settings.ts';
import { embeddedLibrary } from './embedded.ts';
import { isServerAddress } from './postgres/address.ts';
import { postgresLibrary } from './postgres/postgres.ts';

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

function libraryAt(address: string, data: string): SharedLibrary {
  if (isServerAddress(address)) return postgresLibrary(address);
  if (address !== '') throw new Refusal('bad-request', UNKNOWN);
  return embeddedLibrary(join(data, 'shared-library'));
}

/** What was written there is not repeated: it may hold a password. */
const UNKNOWN =
  '共享先例库的地址不能用：应以 postgres:// 开头，写在 MEASURES_LIBRARY 或设置文件的 library 里；不写则用本机的。';
