import { ownLibrary } from '../../host/own-library.ts';
import { notThere } from '../../host/shared-library/incoming.ts';
import { asJson, done, onlyOne } from '../command.ts';
import type { Action } from './action.ts';
import { withShared } from './shared.ts';

/**
 * Takes a document of the shared library into the own one: there it stays with the draft it is laid
 * beside, also without the server.
 */
export const take: Action = {
  takes: ['json'],
  run: async (args, { json }, io) => {
    const wanted = onlyOne(args, '先例的编号');
    const own = await withShared(io, (library) => library.find(wanted));
    if (own === null) throw notThere(wanted);
    const { ids, added } = await ownLibrary({ data: io.home }).add({ precedents: [own] });
    const [id = wanted] = ids;
    if (added.length === 0) io.err(`自有先例里已有同样的文字，没有重复引入：${id}\n`);
    io.out(
      json
        ? asJson({ id, added: added.length > 0 })
        : `${added.length > 0 ? '已引入：' : ''}${id} ${own.name}\n`,
    );
    return done;
  },
};
