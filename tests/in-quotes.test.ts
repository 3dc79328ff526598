import { expect, test } from 'vitest';
import { inQuotes } from '../shared/text/in-quotes.ts';

test.each([
  ['近期', '“近期”'],
  ['“北方会展之都”', '“北方会展之都”'],
  ['中关村“一区十六园”', '“中关村‘一区十六园’”'],
  ['“放管服”和“双随机”', '“‘放管服’和‘双随机’”'],
  ['“互联网等模式', '““互联网等模式”'],
])('%s is quoted as %s', (words, quoted) => {
  expect(inQuotes(words)).toBe(quoted);
});
