import { dataDir } from '../host/dataDir.ts';
import { onData } from './on-data.ts';

/** What the words behind a command came to. */
export type Parsed<Options> =
  | { readonly kind: 'options'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * A starter from its words to its end: help and what was misspelt are answered at once, all else runs
 * on the data folder. Sets the exit code.
 */
export async function answerFor<Options>(
  parsed: Parsed<Options>,
  help: string,
  open: (options: Options, data: string, report: (error: unknown) => void) => Promise<number>,
): Promise<void> {
  // Whoever started us may be gone when we say goodbye.
  process.stdout.on('error', () => undefined);
  if (parsed.kind === 'help') process.stdout.write(help);
  if (parsed.kind === 'wrong') {
    process.stderr.write(`${parsed.message}\n`);
    process.exitCode = 2;
  }
  if (parsed.kind !== 'options') return;
  process.exitCode = await onData(dataDir(), (data, report) => open(parsed.options, data, report));
}
