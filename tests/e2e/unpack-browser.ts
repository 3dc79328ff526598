import { findBrowser } from './browser.ts';

/**
 * Before any file of tests: the packed browser is written to the temporary folder at its first use, and
 * of two files that begin at once one would start a browser that is half written.
 */
// biome-ignore lint/style/noDefaultExport: this is how vitest takes a set-up from a file.
export default async function unpackBrowser(): Promise<void> {
  await findBrowser();
}
