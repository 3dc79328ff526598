import type { OwnPrecedent } from '../../../shared/library/own.ts';
import { ADDED_AT_ONCE, type SharedLibrary } from '../../../shared/library/shared.ts';
import type { PrecedentSummary } from '../../../shared/model/document.ts';
import { openSharedLibrary } from '../../host/shared-library/open.ts';
import { asJson, done, type Io } from '../command.ts';

/** Does something with the shared library the settings name, and lets go of it. */
export async function withShared<T>(
  { home }: Pick<Io, 'home'>,
  work: (library: SharedLibrary) => Promise<T>,
): Promise<T> {
  const library = openSharedLibrary({ data: home });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

/** Documents of one page; all pages are listed. */
const PAGE = 200;

export const listShared = (json: boolean, io: Io): Promise<number> =>
  withShared(io, async (library) => {
    const all: PrecedentSummary[] = [];
    for (;;) {
      const { documents, total } = await library.list({ from: all.length, limit: PAGE });
      all.push(...documents);
      if (documents.length === 0 || all.length >= total) break;
    }
    io.out(json ? asJson(all) : all.map(line).join(''));
    if (all.length === 0) io.err('单位共享先例库是空的。\n');
    return done;
  });

const line = ({ id, title, year, clauses }: PrecedentSummary): string =>
  `${id.padEnd(20)} ${year}  ${title}（${clauses} 条）\n`;

export const removeShared = (id: string, json: boolean, io: Io): Promise<number> =>
  withShared(io, async (library) => {
    await library.remove(id);
    io.out(json ? asJson({ id, removed: true }) : `已移出单位共享先例库：${id}\n`);
    return done;
  });

/** In portions that are whole each: stopped in between, what has been said to be in is in. */
export const importShared = (
  precedents: readonly OwnPrecedent[],
  json: boolean,
  io: Io,
): Promise<number> =>
  withShared(io, async (library) => {
    const added: string[] = [];
    let known = 0;
    for (let at = 0; at < precedents.length; at += ADDED_AT_ONCE) {
      const some = precedents.slice(at, at + ADDED_AT_ONCE);
      const taken = await library.add(some);
      added.push(...taken.added);
      known += taken.ids.length - taken.added.length;
      if (precedents.length > ADDED_AT_ONCE) {
        io.err(`已导入 ${Math.min(at + some.length, precedents.length)}/${precedents.length} 份\n`);
      }
    }
    const already = known === 0 ? '' : `，${known} 份已有`;
    io.out(
      json
        ? asJson({ added, known })
        : `已导入单位共享先例库 ${added.length} 份${already}（自定主题不随之导入）\n`,
    );
    return done;
  });

/** Hits of one list; who needs more asks with one more word. */
const MOST_HITS = 100;

/** The shape of `search --json`; hits come best first, `score` says only that. */
export const searchShared = (words: string, json: boolean, io: Io): Promise<number> =>
  withShared(io, async (library) => {
    const query = { words, level: null, year: null, limit: MOST_HITS };
    const { hits, more } = await library.search(query);
    if (json) {
      io.out(
        asJson(
          hits.map(({ doc, path, heading, snippet }, at) => ({
            ...{ doc, path, heading, snippet },
            score: MOST_HITS - at,
          })),
        ),
      );
    } else if (hits.length === 0) {
      io.out('没有找到相符的条款。\n');
    } else {
      for (const { doc, name, path, heading, snippet } of hits) {
        io.out(`${`${name} ${path} ${heading ?? ''}`.trimEnd()}  ${doc}\n    ${snippet}\n`);
      }
    }
    if (more) io.err(`只列出前 ${MOST_HITS} 条，请再加一个词缩小范围。\n`);
    return done;
  });
