import { describe, expect, it } from 'vitest';
import { dataDir } from '../electron/host/dataDir.ts';

describe('dataDir', () => {
  it.each([
    ['linux', {}, '/home/li', '/home/li/.local/share/measures-desk'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/li', '/data/measures-desk'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/li', '/home/li/.local/share/measures-desk'],
    ['darwin', {}, '/Users/li', '/Users/li/Library/Application Support/measures-desk'],
    [
      'win32',
      { APPDATA: 'D:\\用户\\Roaming' },
      'C:\\Users\\li',
      'D:\\用户\\Roaming\\measures-desk',
    ],
    ['win32', {}, 'C:\\Users\\li', 'C:\\Users\\li\\AppData\\Roaming\\measures-desk'],
    ['win32', { MEASURES_HOME: 'E:\\起草' }, 'C:\\Users\\li', 'E:\\起草'],
    ['linux', { MEASURES_HOME: '/tmp/x', XDG_DATA_HOME: '/data' }, '/home/li', '/tmp/x'],
    ['linux', { MEASURES_HOME: ' ' }, '/home/li', '/home/li/.local/share/measures-desk'],
  ] as const)('%s %j', (platform, env, home, expected) => {
    expect(dataDir({ platform, env, home })).toBe(expected);
  });
});
