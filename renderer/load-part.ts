import { Refusal } from '../shared/api.ts';

/**
 * A part of the program that is loaded when first needed, at most once. In a browser it comes from
 * the program's own server, which may have ended in the meantime.
 *
 * A browser keeps a failed `import()` for as long as the page lives and does not ask again (the module
 * map of the HTML standard; Chromium 147 does so). So nothing is imported before the server answers:
 * what was asked for in vain can be had once the program runs again.
 *
 * @returns gets it; rejects with a `Refusal`, and the next call tries again.
 */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  const begin = async (): Promise<T> => {
    try {
      if (!(await isThere())) throw partIsMissing();
      return await load().catch(() => {
        throw new PartGone();
      });
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  return () => {
    loading ??= begin();
    return loading;
  };
}

/** The part could not be had; what was asked for can be asked for again. */
export const partIsMissing = (): Refusal =>
  new Refusal('failed', '与本机程序的连接已断开。请确认启动它的窗口还开着，然后重试。');

/** The program answers and does not have the part: it is of another version than the window. */
export class PartGone extends Refusal {
  constructor() {
    super('failed', '界面的这一部分没有取到，程序可能已更新。请重新载入窗口，已写的文字会保留。');
  }
}

/** Whether what the window came from answers. Outside of a window everything is there. */
async function isThere(): Promise<boolean> {
  if (!('location' in globalThis)) return true;
  return fetch('.', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
