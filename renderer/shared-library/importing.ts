import { type Api, Refusal } from '../../shared/api.ts';
import { readLibraryFile } from '../../shared/library/library-file.ts';
import { ADDED_AT_ONCE } from '../../shared/library/shared.ts';

export type Progress = { readonly done: number; readonly total: number };

/** How an import ended, in one sentence. */
export type Imported = { readonly tone: 'good' | 'bad'; readonly text: string };

/**
 * Takes a library file into the shared library, portion by portion; stopped between two, those before
 * are in. What is there already is passed over, so the same file can be begun again.
 */
export async function importFile(
  api: Api,
  file: { readonly name: string; readonly text: () => Promise<string> },
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Imported> {
  const read = readLibraryFile(await file.text());
  if (!read.ok) return { tone: 'bad', text: `“${file.name}”：${read.message}` };
  const { precedents, problems } = read;
  const total = precedents.length;
  let [added, done] = [0, 0];
  const so = (): string =>
    `已入共享先例库${added}份${done > added ? `，${done - added}份已有` : ''}`;
  try {
    while (done < total && !signal.aborted) {
      onProgress({ done, total });
      const some = precedents.slice(done, done + ADDED_AT_ONCE);
      const taken = await api.addShared({ precedents: some });
      added += taken.added.length;
      done += some.length;
    }
  } catch (error) {
    const why = error instanceof Refusal ? error.message : '程序出错，请重试。';
    return { tone: 'bad', text: `“${file.name}”没有全部导入（${so()}）：${why}` };
  }
  if (done < total) {
    return { tone: 'good', text: `已停止导入：${so()}，其余${total - done}份未导入。` };
  }
  const [problem] = problems;
  return problem === undefined
    ? { tone: 'good', text: `已从“${file.name}”导入：${so()}。` }
    : { tone: 'bad', text: `“${file.name}”：${so()}；${problem}` };
}
