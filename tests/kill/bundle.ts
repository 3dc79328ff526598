import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Makes one file of a script that plain Node starts in a moment; inside the project, where the host
 * finds its templates.
 *
 * @param alias modules to be taken from elsewhere, by absolute path.
 */
export async function bundled(script: string, alias: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(root, 'node_modules', '.measures-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, script),
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  const remove = () => rm(folder, { recursive: true, force: true });
  return { script: join(folder, 'script.mjs'), remove };
}
