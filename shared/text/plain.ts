import { type Decoded, decode } from './decode.ts';
import { refusedAsSecret, secrecyMarkOf } from './secrecy.ts';

/** A text file as it may be opened: decoded, and refused where it carries a 密级 mark. */
export const readPlain = (bytes: Uint8Array): Decoded => {
  const read = decode(bytes);
  const mark = read.ok ? secrecyMarkOf(read.text.split(/\r\n|[\n\r]/u)) : null;
  return mark === null ? read : { ok: false, message: refusedAsSecret(mark) };
};
