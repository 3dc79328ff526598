import { spawn } from 'node:child_process';
import { codeOf } from '../host/files.ts';
import type { Door, DoorOptions } from '../server.ts';
import { openDoor } from '../server.ts';

/** Opens the door at the wished port, or at any free one where that is taken. */
export async function openDoorNear(options: DoorOptions): Promise<Door> {
  try {
    return await openDoor(options);
  } catch (error) {
    const isTaken = ['EADDRINUSE', 'EACCES'].includes(codeOf(error));
    if (!isTaken || (options.port ?? 0) === 0) throw error;
    return openDoor({ ...options, port: 0 });
  }
}

/** The command by which each system opens an address in the default browser. */
export const openCommand = (
  platform: NodeJS.Platform,
  address: string,
): readonly [string, ...string[]] => {
  switch (platform) {
    case 'win32':
      // The empty pair of quotes is the window title that `start` expects first.
      return ['cmd', '/c', 'start', '""', address];
    case 'darwin':
      return ['open', address];
    default:
      return ['xdg-open', address];
  }
};

/** Opens the default browser; failing to is no error, because the address has been printed. */
export function openBrowser(address: string): void {
  const [program, ...args] = openCommand(process.platform, address);
  const child = spawn(program, args, {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: true,
  });
  child.on('error', () => undefined);
  child.unref();
}
