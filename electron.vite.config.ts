import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { onlyLicensed, withLicences } from './electron/pack/licences/plugin.ts';
import { moduleOf } from './renderer/guide/build/chapter-of.ts';

const here = (path: string): string => resolve(import.meta.dirname, path);

/** The chapters of 用户手册 become data here: the window knows nothing of Markdown. */
const guide = {
  name: 'guide',
  transform: (text: string, file: string) =>
    file.endsWith('.md') ? { code: moduleOf(text), map: null } : null,
};

type Modules = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/**
 * What the window begins with stays one file, its styles in their order: what a part shares with it
 * would else lie in dozens of small ones.
 */
function atOnce(first: string): (id: string, modules: Modules) => string | null {
  let needed: ReadonlySet<string> | null = null;
  return (id, modules) => {
    needed ??= reached(first, modules);
    return needed.has(id) ? 'window' : null;
  };
}

/** Whoever names one part of Ant Design reaches all of them: what only later views draw is told here. */
const LATER = /antd\/es\/(?:drawer|progress)\/index\.js$/;

function reached(first: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([first]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (!LATER.test(next)) found.add(next);
    }
  }
  return found;
}

/**
 * `main` holds everything that runs on Node: the Electron entry, the starter behind `npm start`
 * and the command line. The starter and the command line run without Electron, so Electron stays
 * an external import that only main.ts reaches.
 */
export default defineConfig({
  main: {
    plugins: [onlyLicensed(here('.')), withLicences(here('.'))],
    // fflate's file for Node names a `require` of its own, which meets the one electron-vite adds;
    // the one for browsers does the same work without.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      // Everything is bundled: the built command line runs from a folder without node_modules.
      externalizeDeps: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          start: here('electron/start.ts'),
          edition: here('electron/edition.ts'),
          measures: here('electron/cli/measures.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script must be CommonJS.
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [guide, react(), onlyLicensed(here('.')), withLicences(here('.'))],
    worker: { plugins: () => [onlyLicensed(here('.'))] },
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The window is loaded from this computer; one large file costs nothing there.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { index: here('renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              {
                name: atOnce(here('renderer/main.tsx').replaceAll('\\', '/')),
                debugName: 'window',
              },
            ],
          },
        },
      },
    },
  },
});
