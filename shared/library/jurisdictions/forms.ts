/**
 * Words by their first character, the longest first: quicker to build and to search than one long
 * pattern. Most characters begin none, which one look at `begins` tells.
 */
export type Forms = {
  readonly words: ReadonlyMap<number, readonly string[]>;
  /** By UTF-16 code unit: 1 where a word begins with it. */
  readonly begins: Uint8Array;
};

/** Words to look for, by their first character; the longest is found first. */
export function formsOf(words: Iterable<string>): Forms {
  const forms = new Map<number, string[]>();
  const begins = new Uint8Array(0x10000);
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    const list = forms.get(first) ?? [];
    list.push(word);
    forms.set(first, list);
    begins[first] = 1;
  }
  for (const list of forms.values()) list.sort((a, b) => b.length - a.length);
  return { words: forms, begins };
}

/**
 * What stands behind 市 where it is part of another word: 市场, 市民, 市政工程. In 市民政局, 市政府 and
 * 市场景创新平台 it is not.
 */
export const NO_LEVEL_BEHIND =
  '(?!场(?!景(?!气))|民(?!政)|值|面|容|区(?!域)|政(?!府|务)|况|价|占|郊|辖)';

const INSIDE_WORD = new RegExp(`^${NO_LEVEL_BEHIND}`);
const LONGEST_BEHIND = 3;

/** The longest word that stands at a place of the text, '' for none. 上海市 in 上海市场 is 上海. */
export function formAt(forms: Forms, text: string, at: number): string {
  const first = text.charCodeAt(at);
  if (forms.begins[first] !== 1) return '';
  const found = forms.words.get(first)?.find((form) => {
    if (!text.startsWith(form, at)) return false;
    const end = at + form.length;
    return !form.endsWith('市') || INSIDE_WORD.test(text.slice(end, end + LONGEST_BEHIND));
  });
  return found ?? '';
}
