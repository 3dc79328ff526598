import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { analyze } from '../../shared/analyze.ts';
import { Refusal } from '../../shared/api.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { readPlain } from '../../shared/text/plain.ts';
import { kindOf, RECOMPUTED } from '../../shared/word/read/kind.ts';
import { leftOutOf, trackedIn } from '../../shared/word/read/left-out.ts';
import { readDocx } from '../../shared/word/read.ts';
import { converter } from '../host/convert/converter.ts';
import { codeOf, reasonOf } from '../host/files.ts';
import type { Io } from './command.ts';
import { readUpTo } from './input.ts';
import { libraryOf } from './precedents.ts';

/** A document of the command line; `topics` are known for library documents only. */
export type Document = {
  readonly policy: Policy;
  readonly topics: Precedent['topics'];
  /** A library document is read with its corrections; a file is the drafter's own words. */
  readonly fromLibrary: boolean;
};

const mostBytes = 64 * 1024 * 1024;

/** Reads a document argument: a library id, `-` for standard input, or a path. */
export async function readDocument(argument: string, io: Io): Promise<Document> {
  const precedent = await libraryOf(io).find(argument);
  if (precedent !== null) return { ...precedent, fromLibrary: true };
  return { policy: await readFileDocument(argument, io), topics: {}, fromLibrary: false };
}

/** The same of what is no library id: `-` for standard input, or a path. */
export async function readFileDocument(argument: string, io: Io): Promise<Policy> {
  if (argument !== '-') mustBeReadable(argument);
  return understand(nameOf(argument), await readBytes(argument, io), io);
}

/** All bytes of `-` or a path, at most 64 MB. */
export async function readBytes(argument: string, io: Io): Promise<Uint8Array> {
  const bytes = argument === '-' ? await io.readStdin(mostBytes) : await readPath(argument);
  if (bytes !== null) return bytes;
  throw new Refusal('unreadable', `${nameOf(argument)}太大，超过 64 MB。`);
}

/** What messages call it. */
export const nameOf = (argument: string): string =>
  argument === '-' ? '标准输入' : `“${argument}”`;

/** Names a document may have; .docm is read like .docx, its macros left behind. */
const READ = new Set(['', '.txt', '.md', '.docx', '.docm', '.doc', '.wps', '.odt', '.rtf']);

function mustBeReadable(path: string): void {
  const extension = extname(path).toLowerCase();
  if (READ.has(extension)) return;
  throw new Refusal(
    'unreadable',
    `“${path}”的类型 ${extension} 不能读取，请另存为 .docx、.txt 或 .md 后再试。`,
  );
}

async function readPath(path: string): Promise<Uint8Array | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Refusal('unreadable', `“${path}”是文件夹，不是文件。`);
    return found.size > mostBytes ? null : await readUpTo(createReadStream(path), mostBytes);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable', unreadable(path, error));
  }
}

const unreadable = (path: string, error: unknown): string =>
  codeOf(error) === 'ENOENT'
    ? `找不到“${path}”：没有这个文件，先例库里也没有这个编号（可用 library list 查看）。`
    : `无法读取“${path}”：${reasonOf(error) ?? '系统不允许'}。`;

/** By content, not by name: a .docx that was renamed, or comes from standard input, is read too. */
const understand = async (name: string, bytes: Uint8Array, io: Io): Promise<Policy> => {
  const file = kindOf(bytes);
  if (file.kind === 'refused') throw new Refusal('unreadable', `${name}：${file.message}`);
  const word = file.kind === 'foreign' ? await converted(name, bytes, io) : bytes;
  const read = file.kind === 'text' ? readPlain(bytes) : readDocx(word);
  if (!read.ok) throw new Refusal('unreadable', `${name}：${read.message}`);
  if ('textBoxes' in read) {
    const recomputed = file.kind === 'foreign' ? RECOMPUTED : null;
    const said = [trackedIn(read), leftOutOf(read), ...read.notices, recomputed];
    for (const sentence of said) if (sentence !== null) io.err(`${name}：${sentence}\n`);
  }
  return analyze(read.text);
};

/** .doc and the like become .docx first, which takes a few seconds. */
const converted = async (name: string, bytes: Uint8Array, io: Io): Promise<Uint8Array> => {
  io.err(`正在用 LibreOffice 转换${name}……\n`);
  const control = new AbortController();
  // Ctrl+C reaches this process only: LibreOffice would go on alone.
  const stop = (): void => control.abort();
  for (const signal of STOPPING) process.once(signal, stop);
  try {
    return await converter().toWord(bytes, control.signal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, `${name}：${error.message}`);
  } finally {
    for (const signal of STOPPING) process.removeListener(signal, stop);
  }
};

const STOPPING = ['SIGINT', 'SIGTERM'] as const;
