import { taken } from './expression.ts';
import type { Package } from './packages.ts';

/** Packages that say the same, and what they say. */
export type Notice = {
  readonly licences: readonly string[];
  readonly packages: readonly string[];
  readonly text: string;
};

export type Read =
  | { readonly ok: true; readonly notices: readonly Notice[] }
  /** One sentence a package that must not go along. */
  | { readonly ok: false; readonly refused: readonly string[] };

/** What is to be passed on with the packages, equal notices once; or why it must not be. */
export function noticesOf(packages: readonly Package[]): Read {
  const read = packages.map((one) => ({ one, ...noticeOf(one) }));
  const refused = read.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
  if (refused.length > 0) return { ok: false, refused };

  const byText = new Map<string, Notice>();
  for (const { one, licences = [], text = '' } of read) {
    // Line breaks differ between copies of one text.
    const key = text.replace(/\s+/g, ' ');
    const same = byText.get(key);
    const names = [...(same?.packages ?? []), `${one.name} ${one.version}`];
    byText.set(key, { licences, text: same?.text ?? text, packages: [...new Set(names)] });
  }
  return { ok: true, notices: [...byText.values()] };
}

type Found = {
  readonly licences?: readonly string[];
  readonly text?: string;
  readonly refusal?: string;
};

function noticeOf({ name, version, licence, author, notice }: Package): Found {
  const refusal = (why: string): Found => ({ refusal: `${name} ${version}：${why}` });
  if (licence === '') return refusal('没有写明许可');
  const licences = taken(licence);
  if (licences === null) return refusal(`许可 ${licence} 不在可随附的许可之列`);
  if (notice !== '') return { licences, text: notice };
  const words = licences.length === 1 ? standard[licences[0] ?? ''] : undefined;
  if (words === undefined || author === '') return refusal(`没有许可全文（${licence}）`);
  return { licences, text: `Copyright (c) ${author}\n\n${words}` };
}

/** For packages that name licence and author but left the text out of what they publish. */
const standard: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee
is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS
SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE
AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE
OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.`,
};
