import { readFile } from 'node:fs/promises';
import { Refusal } from '../../shared/api.ts';
import { codeOf, reasonOf } from '../host/files.ts';

/** Reads a file that holds one JSON object; `what` names it in the sentence that says why it cannot. */
export async function readJsonObject(
  path: string,
  what: string,
): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? '没有这个文件' : (reasonOf(error) ?? '系统不允许');
    throw new Refusal('unreadable', `无法读取${what}“${path}”：${reason}。`);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Told below: not JSON, or JSON that is no object.
  }
  throw new Refusal('bad-request', `${what}“${path}”不是 JSON 对象。`);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
