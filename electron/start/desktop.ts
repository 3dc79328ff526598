import { spawn } from 'node:child_process';

export type DesktopEnd =
  /** The window was closed by its user. */
  | { readonly kind: 'closed' }
  /** It ended so soon and badly that there cannot have been a window. */
  | { readonly kind: 'no-window'; readonly complaint: string }
  | { readonly kind: 'crashed'; readonly complaint: string };

/** Without a sandbox, a graphics library or a screen Electron gives up within seconds. */
const soon = 15_000;

/** Opens the desktop window and waits for its end. */
export function runDesktop(
  command: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<DesktopEnd> {
  const [program, ...args] = command;
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const started = Date.now();
  return new Promise((resolve) => {
    let complaint = '';
    const end = (code: number | null): void => {
      signal.removeEventListener('abort', stop);
      if (code === 0 || signal.aborted) resolve({ kind: 'closed' });
      else resolve({ kind: Date.now() - started < soon ? 'no-window' : 'crashed', complaint });
    };
    // Chromium writes much to stderr that says nothing to a user; its tail explains a failure.
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const stop = (): void => {
      child.kill();
    };
    signal.addEventListener('abort', stop);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000);
    });
    child.on('error', (error) => {
      complaint += error.message;
      end(1);
    });
    child.on('close', end);
    if (signal.aborted) stop();
  });
}
