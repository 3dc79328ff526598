import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { File } from './edition/file.ts';
import { editionFiles } from './edition/layout.ts';
import { zipOf } from './edition/zip.ts';

/**
 * `npm run portable`: the browser edition as a folder and as a zip of it in dist/, from the built
 * program. Another folder may be named: `tsx electron/pack/edition.ts <folder>`.
 */
const root = join(import.meta.dirname, '..', '..');
const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

function write(folder: string, files: readonly File[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes, executable } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes, { mode: executable ? 0o755 : 0o644 });
  }
}

const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const output = process.argv[2] ?? join(root, 'dist');
const name = `${manifest.name}-${manifest.version}-browser`;
const files = editionFiles(root, manifest);
const zip = zipOf(name, files);
write(join(output, name), files);
writeFileSync(join(output, `${name}.zip`), zip);

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
process.stdout.write(
  `${join(output, name)}：${files.length} 个文件，${megabytes(size)}；${name}.zip：${megabytes(zip.length)}\n`,
);
