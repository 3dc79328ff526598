import { build, type Plugin } from 'vite';
import config from '../../../electron.vite.config.ts';

/** Characters of code in a part of the window by the package they come from, before they are minified. */
export type Weights = ReadonlyMap<string, number>;

/** Builds the window once more, in memory, and weighs what stands in its first file. */
export async function weighPackages(): Promise<Weights> {
  const weights = new Map<string, number>();
  const weigh: Plugin = {
    name: 'weigh',
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = chunks.filter(({ isEntry }) => isEntry);
      const first = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      for (const chunk of chunks.filter(({ fileName }) => first.has(fileName))) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = packageOf(id);
          weights.set(name, (weights.get(name) ?? 0) + renderedLength);
        }
      }
    },
  };
  const { renderer } = config;
  if (renderer === undefined) throw new Error('no renderer in electron.vite.config.ts');
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [...(renderer.plugins ?? []), weigh],
    build: { ...renderer.build, write: false },
  });
  return weights;
}

/** react-dom, @codemirror/view; of our own code the room: shared/check. */
export function packageOf(id: string): string {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0] ?? '';
  const inside = path.lastIndexOf('/node_modules/');
  if (inside < 0) return ownRoom(path);
  const [first = '', second = ''] = path.slice(inside + '/node_modules/'.length).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

const ownRoom = (path: string): string =>
  /\/(shared\/[^/]+|renderer|templates)(?:\/|$)/.exec(path)?.[1]?.replace(/\.ts$/, '') ?? '其他';
