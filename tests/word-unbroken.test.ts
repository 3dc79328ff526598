import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unbroken } from '../shared/word/unbroken.ts';
import { timeWithin } from './timing.ts';

/** What is meant, told by a pattern that takes quadratic time on many blanks. */
const meant = (text: string): string => text.replace(/\s*[\r\n]\s*/gu, ' ');

describe('a line break in the XML of a text', () => {
  test('is one blank, with the blanks around it', () => {
    expect(unbroken('加大对 \r\n    区内企业的 支持')).toBe('加大对 区内企业的 支持');
    expect(unbroken('\n第一条\n \n\t第二条\n')).toBe(' 第一条 第二条 ');
    expect(unbroken('　没有换行　 的 文本　')).toBe('　没有换行　 的 文本　');
  });

  test('wherever it stands, with whatever blanks', () => {
    const signs = fc.constantFrom('条', '\n', '\r', '\r\n', ' ', '\t', '　', '\u2028');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(unbroken(text)).toBe(meant(text));
      }),
    );
  });

  test.each([
    ['a million blanks', `条${' '.repeat(1_000_000)}款`],
    ['a million blanks before one line break', `条${' '.repeat(1_000_000)}\n款`],
    ['three hundred thousand line breaks between words', '条款 \n '.repeat(300_000)],
  ])('%s take no time to speak of', (_, text) => {
    expect(timeWithin(10_000, () => unbroken(text))).toBeLessThan(10_000);
  });
});
