import { join } from 'node:path';
import { programFolder } from './host/home.ts';
import { logTo } from './host/log.ts';
import { answerFor } from './start/answer-for.ts';
import { alone, rememberSlow, wasSlow } from './start/attempt.ts';
import { type ElectronPackage, electronPackage, findBinary } from './start/binary.ts';
import { openBrowser } from './start/browser.ts';
import { causeIn } from './start/cause.ts';
import { runDesktop } from './start/desktop.ts';
import { doorTo } from './start/door.ts';
import { type Installed, install } from './start/install.ts';
import { help, parseOptions } from './start/options.ts';
import { showProgress } from './start/progress.ts';
import { run, type World } from './start/run.ts';
import { stopSignal } from './start/stop.ts';

function realWorld(data: string, report: (error: unknown) => void): World {
  const electron = electronPackage();
  const signal = stopSignal();
  return {
    say: (line) => void process.stdout.write(`${line}\n`),
    signal,
    findBinary: () => (electron === null ? null : findBinary(electron)),
    ...(electron !== null && { install: installer(electron, data, signal) }),
    rememberSlow: () => rememberSlow(data, electron?.version ?? ''),
    wasSlow: () => wasSlow(data, electron?.version ?? ''),
    runDesktop: async (binary) => {
      const end = await runDesktop([binary, programFolder()], signal);
      if (end.kind !== 'closed') {
        logTo(data)({ event: 'desktop', end: end.kind, cause: causeIn(end.complaint) });
      }
      return end;
    },
    openDoor: doorTo(data, report),
    openBrowser,
  };
}

const installer =
  (electron: ElectronPackage, data: string, signal: AbortSignal) =>
  (totalLimit: number): Promise<Installed | null> => {
    const progress = showProgress(process.stdout);
    const work = () =>
      install({
        command: [process.execPath, join(electron.folder, 'install.js')],
        target: join(electron.folder, 'dist'),
        quietLimit: Math.min(60_000, totalLimit),
        totalLimit,
        onProgress: progress.show,
        signal,
      });
    return alone(data, work).finally(progress.end);
  };

/** `npm start`. */
await answerFor(
  parseOptions(process.argv.slice(2), process.env, process.platform),
  help,
  (options, data, report) => run(options, realWorld(data, report)),
);
