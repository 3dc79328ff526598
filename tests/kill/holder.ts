import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { locked } from '../../electron/host/lock.ts';

/**
 * A process that takes a lock again and again, says when it has it, and looks whether another running
 * process has it at the same time: each writes its pid into a file while it works.
 */
const [, , lock = '', file = '', mostMs = '0'] = process.argv;

const holderIn = (): number => {
  try {
    return Number(readFileSync(file, 'utf8') || 0);
  } catch {
    return 0;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // Killed and not yet buried is gone as well.
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};

for (;;) {
  await locked(lock, async () => {
    const other = holderIn();
    if (other !== 0 && isRunning(other)) writeSync(1, `two ${other} ${process.pid}\n`);
    writeFileSync(file, String(process.pid));
    writeSync(1, 'held\n');
    await sleep(Math.random() * Number(mostMs));
    if (holderIn() !== process.pid) writeSync(1, `two ${holderIn()} ${process.pid}\n`);
    rmSync(file, { force: true });
  });
}
