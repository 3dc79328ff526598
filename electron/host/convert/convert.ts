import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../../../shared/api.ts';
import type { ForeignFormat } from '../../../shared/word/read/kind.ts';
import { explain } from '../explain.ts';
import { profileSettings } from './profile.ts';
import { type End, runWatched } from './watched.ts';

export type ConvertOptions = {
  /** Path of LibreOffice's program. */
  readonly soffice: string;
  readonly signal: AbortSignal;
  /** Most milliseconds. */
  readonly limit?: number;
  /** Most bytes of the finished file. */
  readonly mostBytes?: number;
  /** Where the temporary folder is made. */
  readonly scratch?: string;
};

const CONVERSION_LIMIT = 60_000;
/** What is read in a .docx at most lies far below. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Turns a file into a .docx with LibreOffice, in a temporary folder with a profile of its own, so
 * that neither the drafter's own LibreOffice, open or not, nor an earlier file plays a part.
 * Throws a `Refusal`; the folder is gone afterwards in any case.
 */
export async function convert(
  bytes: Uint8Array,
  format: ForeignFormat,
  options: ConvertOptions,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(options.scratch ?? tmpdir(), 'measures-convert-')).catch(
    explain('failed', notPrepared),
  );
  // When the program itself ends in the middle.
  const leave = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', leave);
  try {
    return await convertIn(folder, bytes, format, options);
  } finally {
    process.removeListener('exit', leave);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function convertIn(
  folder: string,
  bytes: Uint8Array,
  format: ForeignFormat,
  { soffice, signal, limit = CONVERSION_LIMIT, mostBytes = MOST_BYTES }: ConvertOptions,
): Promise<Uint8Array> {
  const source = join(folder, `source.${format}`);
  const result = join(folder, 'result');
  const profile = join(folder, 'profile');
  try {
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(result);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), profileSettings());
    await writeFile(source, bytes, { mode: 0o600 });
  } catch (error) {
    explain('failed', notPrepared)(error);
  }
  const end = await runWatched(
    limited([
      soffice,
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
      ...['--convert-to', 'docx:Office Open XML Text', '--outdir', result, source],
    ]),
    // Its own temporary files go with the folder.
    { cwd: folder, env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder } },
    { limit, signal, tooMuch: async () => (await sizeOf(result)) > mostBytes },
  );
  const size = await sizeOf(result);
  if (end !== 'ended' || size > mostBytes) throw refusalOf(end === 'ended' ? 'too-much' : end);
  const converted = await readFile(join(result, 'source.docx')).catch(() => null);
  if (converted === null || converted.length === 0) throw refusalOf('ended');
  return converted;
}

/** On Linux the program may not take more memory than any document needs. */
const limited = (command: readonly [string, ...string[]]): readonly [string, ...string[]] =>
  process.platform === 'linux'
    ? ['/bin/sh', '-c', `ulimit -v ${4 * 1024 * 1024}; exec "$0" "$@"`, ...command]
    : command;

const notPrepared = (reason: string): string =>
  `没有转换：无法写入临时文件夹（${reason}）。请处理后重试。`;

const sizeOf = async (folder: string): Promise<number> => {
  const names = await readdir(folder).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

const SAVE_AS = '请在 Word 或 WPS 中打开，另存为 .docx 后再试。';

const refusalOf = (end: End): Refusal => {
  switch (end) {
    case 'too-slow':
      return new Refusal('failed', `LibreOffice 转换超过时限，已停止：${SAVE_AS}`);
    case 'too-much':
      return new Refusal('failed', `转换出的文件过大，为安全起见没有打开：${SAVE_AS}`);
    case 'stopped':
      return new Refusal('failed', '已取消转换，没有打开文件。');
    case 'not-started':
      return new Refusal('failed', `LibreOffice 无法启动，没有打开文件：${SAVE_AS}`);
    case 'ended':
      return new Refusal(
        'unreadable',
        `LibreOffice 读不出这个文件，可能已损坏或加了密码：${SAVE_AS}`,
      );
  }
};
