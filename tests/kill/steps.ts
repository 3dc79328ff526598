// biome-ignore lint/style/useNodejsImportProtocol: under its other name this module stands in for it
import * as real from 'fs/promises';

/**
 * Stands in for `node:fs/promises` and counts every step that changes something on the disk. At one of
 * them the process dies, or the system refuses it. Everything else is the real thing.
 */
export type Fault =
  /** Dies right before the step. */
  | { readonly kind: 'dies'; readonly at: number }
  /** Dies with half of the content written, where the step is a write. */
  | { readonly kind: 'tears'; readonly at: number }
  /** The system refuses it: ENOSPC, EIO, EROFS … @param until the last step it refuses. */
  | {
      readonly kind: 'refuses';
      readonly at: number;
      readonly until: number;
      readonly code: string;
    };

let fault: Fault | null = null;
let steps: string[] = [];

/** Begins to count anew. */
export const plan = (next: Fault | null): void => {
  fault = next;
  steps = [];
};
/** What was done since: open, write, sync, close, rename … */
export const stepsDone = (): readonly string[] => steps;

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

async function step<T>(name: string, go: () => Promise<T>, half?: () => Promise<unknown>) {
  steps.push(name);
  const at = steps.length;
  if (fault?.kind === 'refuses' && at >= fault.at && at <= fault.until) {
    throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
  }
  if (fault?.kind === 'dies' && at === fault.at) return die();
  if (fault?.kind === 'tears' && at === fault.at) {
    await half?.();
    return die();
  }
  return go();
}

export const { access, appendFile, readFile, readdir, realpath, stat, copyFile, mkdtemp } = real;

export const mkdir = (...args: Parameters<typeof real.mkdir>) =>
  step('mkdir', () => real.mkdir(...args));
export const rename = (...args: Parameters<typeof real.rename>) =>
  step('rename', () => real.rename(...args));
export const rm = (...args: Parameters<typeof real.rm>) => step('rm', () => real.rm(...args));
export const utimes = (...args: Parameters<typeof real.utimes>) =>
  step('utimes', () => real.utimes(...args));
export const writeFile = (...args: Parameters<typeof real.writeFile>) =>
  step('create', () => real.writeFile(...args));

export const open = async (...args: Parameters<typeof real.open>): Promise<real.FileHandle> => {
  if (args[1] === 'r') return real.open(...args);
  const handle = await step('open', () => real.open(...args));
  const write = (content: string | Uint8Array): Promise<void> =>
    step(
      'write',
      () => handle.writeFile(content),
      () => handle.writeFile(content.slice(0, content.length >> 1)),
    );
  const sync = (): Promise<void> => step('sync', () => handle.sync());
  const close = (): Promise<void> =>
    step('close', () => handle.close()).catch(async (error: unknown) => {
      await handle.close();
      throw error;
    });
  // Of a handle the host uses these and no other.
  return { writeFile: write, sync, close } as unknown as real.FileHandle;
};
