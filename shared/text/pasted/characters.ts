const anyOf = (characters: string): RegExp => new RegExp(`[${characters}]`, 'g');

/** Characters that show nothing and print nothing: zero width, soft hyphens, direction marks. */
const INVISIBLE = anyOf(
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb',
);
const CONTROL = anyOf('\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f');

/** Signs Word has in plain text: a break in a line, a page, behind a cell, a hyphen that stays. */
const BREAK = anyOf('\\u000b\\u000c\\r\\u0085\\u2028\\u2029');
const CELL = anyOf('\\u0007');
const HYPHEN = anyOf('\\u001e\\u2011');

/** The characters of a clipboard as a draft has them. */
export const plainCharacters = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(BREAK, '\n')
    .replace(CELL, '\t')
    .replace(HYPHEN, '-')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u2002\u2009\u202f]/g, ' ');

/** Everything one can see of a text, without the blanks. */
export const visible = (text: string): string => plainCharacters(text).replace(/\s+/g, '');
