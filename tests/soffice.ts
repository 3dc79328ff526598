import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';

/** Whether the real LibreOffice is here; tests that need it say so when it is not. */
export const hasSoffice = spawnSync('which', ['soffice']).status === 0;
if (!hasSoffice) console.warn('\n*** 跳过转换测试：没有安装 LibreOffice（soffice） ***\n');

/** A program in LibreOffice's place: a shell script with the folder for the result in $out. */
export const standInSoffice = async (script: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'measures-soffice-')), 'soffice');
  const takeOut = 'while [ "$1" != --outdir ]; do shift; done; out=$2\n';
  await writeFile(file, `#!/bin/sh\n${takeOut}${script}\n`);
  await chmod(file, 0o755);
  return file;
};

/** Script without end that keeps adding to a file. */
export const signsOfLife = (file: string): string =>
  `while :; do echo alive >> "${file}"; sleep 0.1; done`;

/** Waits until nothing is added any more. */
export const untilLifeless = async (file: string): Promise<void> => {
  const size = async () => (await stat(file).catch(() => null))?.size ?? 0;
  await expect
    .poll(async () => {
      const before = await size();
      await sleep(1000);
      return (await size()) - before;
    })
    .toBe(0);
};
