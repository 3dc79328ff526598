import { answerFor } from './start/answer-for.ts';
import { openBrowser } from './start/browser.ts';
import { doorTo } from './start/door.ts';
import { help, parseOptions } from './start/edition/options.ts';
import { serve } from './start/serve.ts';
import { stopSignal } from './start/stop.ts';

/** `node start.mjs` of the browser edition: the built program from a folder, on Node alone. */
await answerFor(
  parseOptions(process.argv.slice(2), process.env, process.platform),
  help,
  (options, data, report) =>
    serve('', options, {
      say: (line) => void process.stdout.write(`${line}\n`),
      signal: stopSignal(),
      openDoor: doorTo(data, report),
      openBrowser,
    }),
);
