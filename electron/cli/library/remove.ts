import { ownLibrary } from '../../host/own-library.ts';
import { asJson, done, onlyOne } from '../command.ts';
import type { Action } from './action.ts';
import { removeShared } from './shared.ts';

/** Takes an own document out of the library; it is kept aside. */
export const remove: Action = {
  takes: ['json', 'shared'],
  run: async (args, { json, shared }, io) => {
    const id = onlyOne(args, '先例的编号');
    if (shared) return removeShared(id, json === true, io);
    await ownLibrary({ data: io.home }).remove({ id });
    io.out(json ? asJson({ id, removed: true }) : `已移出先例库：${id}\n`);
    io.err(`要放回，请用 library restore ${id}。\n`);
    return done;
  },
};

/** Puts it back. */
export const restore: Action = {
  takes: ['json'],
  run: async (args, { json }, io) => {
    const id = onlyOne(args, '先例的编号');
    await ownLibrary({ data: io.home }).restore({ id });
    io.out(json ? asJson({ id, restored: true }) : `已放回先例库：${id}\n`);
    return done;
  },
};
