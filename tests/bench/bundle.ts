import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { weighPackages } from './bundle/packages.ts';
import type { Effort } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { build } from './window.ts';

const OUT = join(import.meta.dirname, '..', '..', 'out');
/** Read from the own disk at each start: the bar is on what has to be parsed, not on what travels. */
const FIRST_MB = 3;
const HEAVIEST = 12;

type File = { readonly name: string; readonly bytes: Buffer };

/** What is shipped, file by file, and what is heavy in the one the window begins with. */
export async function bundleFigures(effort: Effort): Promise<readonly Figure[]> {
  build();
  const rooms = ['renderer/assets', 'main', 'main/chunks', 'preload'] as const;
  const files = rooms.flatMap((room) => filesIn(room));
  const page = readFileSync(join(OUT, 'renderer', 'index.html'), 'utf8');
  const first = files.filter(
    ({ name }) => name.endsWith('.js') && page.includes(name.replace('renderer/', './')),
  );
  return [
    atMost('窗口第一个文件，MB', FIRST_MB, sum(first) / 1e6),
    informs(
      '全部文件',
      sizeOf({ name: '', bytes: Buffer.concat(files.map(({ bytes }) => bytes)) }),
    ),
    ...files
      .toSorted((a, b) => b.bytes.length - a.bytes.length)
      .slice(0, HEAVIEST)
      .map((file) => informs(`　out/${file.name.replace(/-[\w-]{8}\./, '-….')}`, sizeOf(file))),
    ...(effort === 'least' ? [] : await heaviest()),
  ];
}

const filesIn = (room: string): readonly File[] =>
  readdirSync(join(OUT, room), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name: `${room}/${name}`, bytes: readFileSync(join(OUT, room, name)) }));

const sum = (files: readonly File[]): number =>
  files.reduce((total, { bytes }) => total + bytes.length, 0);

const kb = (bytes: number): string => `${(bytes / 1e3).toFixed(0)} kB`;
const sizeOf = ({ bytes }: File): string =>
  `${kb(bytes.length)}，gzip ${kb(gzipSync(bytes).length)}`;

async function heaviest(): Promise<readonly Figure[]> {
  const weights = [...(await weighPackages())].toSorted((a, b) => b[1] - a[1]);
  const total = weights.reduce((all, [, weight]) => all + weight, 0);
  return weights
    .slice(0, HEAVIEST)
    .map(([name, weight]) =>
      informs(
        `　第一个文件里的 ${name}`,
        `${((100 * weight) / total).toFixed(1)}%（压缩前 ${kb(weight)}）`,
      ),
    );
}
