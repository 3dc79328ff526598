import { type Api, type Output, Refusal } from '../../shared/api.ts';
import type { OwnPrecedent } from '../../shared/library/own.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { precedentOfOwn } from '../../shared/own-precedent.ts';
import type { Dispatch } from '../session.ts';
import { sentence } from './sentence.ts';

/** Own documents read before the library is shown: a moment's work. */
const AT_FIRST = 20;
/** How long the window may be busy with reading before it draws and takes keys again. */
const SLICE_MS = 12;

/**
 * Fetches the library. The own documents come as texts in one piece and are read here, some
 * milliseconds each: the first with the built-in ones, those of a large library when they are ready.
 */
export async function openLibrary(api: Api, dispatch: Dispatch): Promise<void> {
  try {
    const [shown, { precedents: own, problems }] = await Promise.all([
      Promise.all(builtInPrecedents.map(({ id }) => api.showPrecedent({ id }))),
      readOwn(api),
    ]);
    const precedents = [
      ...shown.map(({ precedent }) => precedent),
      ...(await readInSlices(own.slice(0, AT_FIRST))),
    ];
    dispatch({ type: 'libraryOpened', precedents });
    const [problem] = problems;
    if (problem !== undefined) {
      const others = problems.length > 1 ? `（另有${problems.length - 1}份也读不了。）` : '';
      dispatch({ type: 'noticed', notice: { tone: 'bad', text: problem + others } });
    }
    if (own.length <= AT_FIRST) return;
    const others = await readInSlices(own.slice(AT_FIRST));
    dispatch({ type: 'libraryChanged', precedents: others, removed: [] });
  } catch (error) {
    dispatch({ type: 'libraryFailed', message: sentence(error) });
  }
}

/** What cannot be read of the own library does not keep the built-in precedents away. */
const readOwn = (api: Api): Promise<Output<'readOwnLibrary'>> =>
  api.readOwnLibrary({}).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'unreadable') {
      return { precedents: [], problems: [error.message] };
    }
    throw error;
  });

async function readInSlices(own: readonly OwnPrecedent[]): Promise<readonly Precedent[]> {
  const read: Precedent[] = [];
  let begun = performance.now();
  for (const one of own) {
    if (performance.now() - begun > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    read.push(precedentOfOwn(one));
  }
  return read;
}
