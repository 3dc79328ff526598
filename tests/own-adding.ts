import { argv, stdout } from 'node:process';
import { ownLibrary } from '../electron/host/own-library.ts';
import { ownPrecedent } from './builders-own.ts';

/** A process of its own that adds documents to a library, to be killed at any moment. */
const [data = '', first = '0', count = '0'] = argv.slice(2);
const library = ownLibrary({ data });
for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
  const { ids } = await library.add({ precedents: [ownPrecedent(`doc-${at}`)] });
  stdout.write(`${ids.join()}\n`);
}
