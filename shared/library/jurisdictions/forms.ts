/** Words by their first character, the longest first: quicker to build and to search than one long pattern. */
export type Forms = ReadonlyMap<string, readonly string[]>;

export function formsOf(words: Iterable<string>): Forms {
  const forms = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const list = forms.get(word.charAt(0)) ?? [];
    list.push(word);
    forms.set(word.charAt(0), list);
  }
  for (const list of forms.values()) list.sort((a, b) => b.length - a.length);
  return forms;
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
  const found = forms.get(text.charAt(at))?.find((form) => {
    if (!text.startsWith(form, at)) return false;
    const end = at + form.length;
    return !form.endsWith('市') || INSIDE_WORD.test(text.slice(end, end + LONGEST_BEHIND));
  });
  return found ?? '';
}
