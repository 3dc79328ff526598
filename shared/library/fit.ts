import { LONGEST_TEXT, TOO_LONG } from '../text/decode.ts';
import { refusedAsSecret, secrecyMarkOf } from '../text/secrecy.ts';

export type Unfit = {
  readonly why: 'empty' | 'long' | 'secret';
  /** One Chinese sentence. */
  readonly message: string;
};

/** Why a text cannot be a document of the library; the limits are those of opening a file. */
export function unfitFor(text: string): Unfit | null {
  if (text.trim() === '') return { why: 'empty', message: '里面没有文字。' };
  if (text.length > LONGEST_TEXT) return { why: 'long', message: TOO_LONG };
  const mark = secrecyMarkOf(text.split(/\r\n|[\n\r]/u));
  return mark === null ? null : { why: 'secret', message: refusedAsSecret(mark) };
}
