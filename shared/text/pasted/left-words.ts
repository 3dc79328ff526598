import type { LeftOut, Pasted } from './types.ts';

const SAID: readonly (readonly [LeftOut, (count: number) => string])[] = [
  ['deleted', (count) => `未取修订中删去的文字${count}处`],
  ['remark', (count) => `未取批注${count}条`],
  ['hidden', (count) => `未取隐藏文字${count}处`],
  ['picture', (count) => `未取图片${count}张`],
  ['chrome', (count) => `未取网页按钮、导航文字${count}行`],
  ['note', (count) => `脚注${count}条放在文末`],
  ['wrap', (count) => `接上段内换行${count}处`],
];

/** 未取批注2条，接上段内换行3处; null where nothing but blanks was cleaned. */
export function leftWords({ left }: Pasted): string | null {
  const said = SAID.flatMap(([kind, words]) => {
    const count = left.get(kind) ?? 0;
    return count === 0 ? [] : [words(count)];
  });
  return said.length === 0 ? null : said.join('，');
}
