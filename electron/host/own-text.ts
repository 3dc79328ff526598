import { Refusal } from '../../shared/api.ts';
import type { OwnPrecedent } from '../../shared/library/own.ts';
import { refusedAsSecret, secrecyMarkOf } from '../../shared/text/secrecy.ts';

const megabyte = 1024 * 1024;
const MOST_BYTES = 64 * megabyte;

/** Refuses what does not belong into a library: no words, more than 64 MB of them, or a 密级. */
export function refuseUnfit({ name, text }: Pick<OwnPrecedent, 'name' | 'text'>): void {
  const refuse = (reason: string): never => {
    throw new Refusal('bad-request', `“${name}”没有加入先例库：${reason}`);
  };
  if (text.trim() === '') refuse('里面没有文字。');
  if (Buffer.byteLength(text) > MOST_BYTES) refuse('文字超过 64 MB。');
  const mark = secrecyMarkOf(text.split(/\r\n|[\n\r]/u));
  if (mark !== null) refuse(refusedAsSecret(mark));
}
