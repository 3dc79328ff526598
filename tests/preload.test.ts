import { beforeEach, describe, expect, it, vi } from 'vitest';

type Bridge = {
  readonly send: (name: string, input: unknown) => Promise<unknown>;
  readonly onCommand: (listener: (command: unknown) => void) => () => void;
  readonly opened: (file: File) => void;
};

/** What Electron gives a preload script. */
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as unknown[],
  listeners: new Set<(event: unknown, command: unknown) => void>(),
  paths: new Map<unknown, string>(),
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, given: unknown) => electron.exposed.set(name, given),
  },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => ({ ok: true, value: args }),
    send: (...args: unknown[]) => electron.sent.push(args),
    on: (_channel: string, listener: () => void) => electron.listeners.add(listener),
    off: (_channel: string, listener: () => void) => electron.listeners.delete(listener),
  },
  webUtils: { getPathForFile: (file: unknown) => electron.paths.get(file) ?? '' },
}));

let bridge: Bridge;
beforeEach(async () => {
  await import('../electron/preload.ts');
  bridge = electron.exposed.get('measures') as Bridge;
});

describe('the preload script', () => {
  it('gives the page three functions and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['measures']);
    expect(Object.keys(bridge).sort()).toEqual(['onCommand', 'opened', 'send']);
  });

  it('carries a call over the one channel, whatever its name', async () => {
    expect(await bridge.send('saveDraft', { id: 'a' })).toEqual({
      ok: true,
      value: ['measures', 'saveDraft', { id: 'a' }],
    });
  });

  it('tells of commands without the event that knows their sender', () => {
    const heard: unknown[][] = [];
    const end = bridge.onCommand((...args: unknown[]) => heard.push(args));
    for (const listener of electron.listeners) listener({ sender: 'secret' }, 'palette');
    end();
    expect([heard, electron.listeners.size]).toEqual([[['palette']], 0]);
  });

  it('tells the desktop where an opened file lies, and the page nothing', () => {
    const chosen = new File(['一'], '初稿.txt');
    electron.paths.set(chosen, '/发文/初稿.txt');
    expect(bridge.opened(chosen)).toBeUndefined();
    // Made by the page: it lies nowhere.
    bridge.opened(new File(['二'], '来文.txt'));
    expect(electron.sent).toEqual([['measures-opened', '/发文/初稿.txt']]);
  });
});
