import { realpath } from 'node:fs/promises';
import { Refusal } from '../../shared/api.ts';
import { reasonOf } from '../host/files.ts';
import { writeWhole } from '../host/write-whole.ts';

/** True where both lead to one file, through links as well; false where one does not exist. */
export const isSameFile = async (a: string, b: string): Promise<boolean> => {
  const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const [one, other] = await Promise.all([real(a), real(b)]);
  return one !== null && one === other;
};

/** Writes a whole file or nothing; what is wrong becomes one sentence. */
export async function write(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(target, bytes);
  } catch (error) {
    throw new Refusal('failed', `“${target}”没有写成：${reasonOf(error) ?? '系统不允许'}。`);
  }
}
