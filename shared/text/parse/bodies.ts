/** Who leads and who supports, from the text of a note. */
export type Bodies = { readonly lead: readonly string[]; readonly support: readonly string[] };

const LABEL = /(?:责任|牵头|配合|主办|协办|承办|参与)(?:单位|部门)[：:]/g;

/**
 * Splits a note into leading and supporting bodies:
 * 市知识产权局牵头，市工商局、市司法局配合 gives [市知识产权局] and [市工商局, 市司法局];
 * without 牵头 all bodies lead, in their order.
 */
export function bodiesOf(note: string): Bodies {
  const words = note.replace(/。.*$/s, '');
  const labelled = /配合(?:单位|部门)[：:]/.exec(words);
  if (labelled !== null) {
    return {
      lead: namesOf(words.slice(0, labelled.index)),
      support: namesOf(words.slice(labelled.index)),
    };
  }
  const leading = /牵头(?:负责)?/.exec(words);
  if (leading === null) return { lead: namesOf(words), support: [] };
  return {
    lead: namesOf(words.slice(0, leading.index)),
    support: namesOf(words.slice(leading.index + leading[0].length)),
  };
}

function namesOf(list: string): string[] {
  const names: string[] = [];
  for (const piece of list.replace(LABEL, '').split(/[、，,；;\n]/)) {
    const name = piece
      .trim()
      .replace(
        /(?:等)?(?:按照?(?:各自)?职责分工)?(?:牵头|负责|配合|参与|参加|协助|落实|组织实施)+$/,
        '',
      )
      .replace(/等(?:有关|相关)?(?:部门|单位)?$/, '')
      .replace(/^(?:和|及|以及)/, '');
    if (name === '') continue;
    const before = names.at(-1);
    // 各区、县（市）政府 is one name.
    if (before !== undefined && /^(?:各|有关)(?:区|县|市|镇|乡)$/.test(before)) {
      names[names.length - 1] = `${before}、${name}`;
    } else names.push(name);
  }
  return names;
}
