import { dataDir } from './host/dataDir.ts';
import { openBrowser } from './start/browser.ts';
import { doorTo } from './start/door.ts';
import { help, parseOptions } from './start/edition/options.ts';
import { onData } from './start/on-data.ts';
import { serve } from './start/serve.ts';
import { stopSignal } from './start/stop.ts';

/** `node start.mjs` of the browser edition: the built program from a folder, on Node alone. */
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
      return onData(dataDir(), (data, report) =>
        serve('', parsed.options, {
          say: (line) => void process.stdout.write(`${line}\n`),
          signal: stopSignal(),
          openDoor: doorTo(data, report),
          openBrowser,
        }),
      );
  }
}

// Whoever started us may be gone when we say goodbye.
process.stdout.on('error', () => undefined);
process.exitCode = await main();
