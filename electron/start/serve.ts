import type { Door } from '../server.ts';

/** What the browser's door does to the world, so that tests can stand in for it. */
export type Serving = {
  readonly say: (line: string) => void;
  /** Aborted by Ctrl+C and the like. */
  readonly signal: AbortSignal;
  readonly openDoor: (port: number) => Promise<Door>;
  readonly openBrowser: (address: string) => void;
};

export type ServeOptions = {
  /** Whether to open the browser, or only to print the address. */
  readonly openBrowser: boolean;
  /** 0 takes any free port. */
  readonly port: number;
};

/**
 * Opens the door, says its address and keeps it open until the signal. Gives the exit code.
 *
 * @param why a sentence to say before the address; '' for none
 */
export async function serve(why: string, options: ServeOptions, world: Serving): Promise<number> {
  const door = await world.openDoor(options.port);
  const moved = options.port !== 0 && new URL(door.origin).port !== String(options.port);
  world.say(
    `${why}${moved ? `端口 ${options.port} 已被占用，换用其他端口。` : ''}地址：${door.address}`,
  );
  world.say('地址中的口令只在本次有效，请勿转给他人。按 Ctrl+C 结束。');
  if (options.openBrowser) world.openBrowser(door.address);
  await aborted(world.signal);
  await door.close();
  world.say('已结束。');
  return 0;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
