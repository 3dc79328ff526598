import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './host/dataDir.ts';
import { deliverToBrowser } from './host/deliver.ts';
import { reasonOf } from './host/files.ts';
import { programFolder, windowFolder } from './host/home.ts';
import { createHost } from './host/host.ts';
import { reportTo } from './host/report.ts';
import { lookIn } from './look.ts';
import { site } from './site.ts';
import { alone, rememberSlow, wasSlow } from './start/attempt.ts';
import { type ElectronPackage, electronPackage, findBinary } from './start/binary.ts';
import { openBrowser, openDoorNear } from './start/browser.ts';
import { runDesktop } from './start/desktop.ts';
import { type Installed, install } from './start/install.ts';
import { help, parseOptions, type StartOptions } from './start/options.ts';
import { showProgress } from './start/progress.ts';
import { run, type World } from './start/run.ts';

/** `npm start`. */
async function main(): Promise<number> {
  const parsed = parseOptions(process.argv.slice(2), process.env, process.platform);
  switch (parsed.kind) {
    case 'help':
      process.stdout.write(help);
      return 0;
    case 'wrong':
      process.stderr.write(`${parsed.message}\n`);
      return 2;
    case 'options':
      return open(parsed.options);
  }
}

async function open(options: StartOptions): Promise<number> {
  const data = dataDir();
  const report = reportTo(data);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    return await run(options, realWorld(data, report));
  } catch (error) {
    report(error);
    const reason = reasonOf(error) ?? '程序内部出错，详情见该文件夹中的 errors.log';
    process.stderr.write(`无法启动：${reason}。数据文件夹：${data}\n`);
    return 1;
  }
}

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
      if (end.kind !== 'closed') report(new Error(`the desktop window: ${end.complaint}`));
      return end;
    },
    openDoor: (port) =>
      openDoorNear({
        host: createHost({ data, deliver: deliverToBrowser }),
        site: site(windowFolder(), lookIn(data)),
        port,
        report,
      }),
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

/** Ctrl+C, a closed terminal, or a polite kill; a second one ends the program at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => controller.abort());
  }
  return controller.signal;
}

// Whoever started us may be gone when we say goodbye.
process.stdout.on('error', () => undefined);
process.exitCode = await main();
