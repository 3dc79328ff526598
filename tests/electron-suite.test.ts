import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronBinary } from './electron/binary.ts';

describe('the suite in a real Electron', () => {
  it('runs in the one that is named', () => {
    const path = process.execPath;
    expect(electronBinary({ MEASURES_ELECTRON: path })).toEqual({ kind: 'found', path });
  });

  it('without one says in a line that it did not run, and is no success', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join('tests', 'electron', 'run.ts')],
      {
        cwd: join(import.meta.dirname, '..'),
        env: { ...process.env, MEASURES_ELECTRON: join('no', 'electron') },
        encoding: 'utf8',
      },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: `test:electron did NOT run: MEASURES_ELECTRON names ${join('no', 'electron')}, which is not there.\n`,
    });
  });
});
