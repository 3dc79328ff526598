import { withoutBlanks } from '../../model/blanks.ts';

/** Who leads and who supports, from the text of a note. */
export type Bodies = { readonly lead: readonly string[]; readonly support: readonly string[] };

const LABEL = /(?:责任|牵头|配合|主办|协办|承办|参与)(?:单位|部门)[：:]/g;
const SUPPORT_LABEL = /(?:配合|协办|参与)(?:单位|部门)[：:]/;
/** Bodies that support, named before the one that leads. */
const SUPPORTED = /^.*(?:配合|协办|协助|参与)[，,；;]/;
/** What a body does, behind its name: 市科委牵头负责, 各区政府按职责分工负责. */
const DOES = [
  '牵头',
  '负责',
  '配合',
  '参与',
  '参加',
  '协助',
  '协同',
  '落实',
  '组织实施',
  '等有关部门',
  '等相关部门',
] as const;
const SHARED = /(?:等)?按照?(?:各自)?(?:职责|职能)(?:分工)?$/;

/**
 * Splits a note into leading and supporting bodies:
 * 市知识产权局牵头，市工商局、市司法局配合 gives [市知识产权局] and [市工商局, 市司法局];
 * without 牵头 all bodies lead, in their order. A blank still to be filled in names nobody.
 */
export function bodiesOf(note: string): Bodies {
  // 各区政府。以下均需各区政府落实，不再列出: a sentence behind the names is not a name.
  const [words = ''] = withoutBlanks(note).split('。');
  const labelled = words.search(SUPPORT_LABEL);
  if (labelled >= 0) {
    // 配合单位：区财政局；牵头单位：区科技局
    const turned = words.indexOf('牵头单位', labelled);
    const end = turned < 0 ? words.length : turned;
    return {
      lead: [...namesOf(words.slice(0, labelled)), ...namesOf(words.slice(end))],
      support: namesOf(words.slice(labelled, end)),
    };
  }
  const leading = words.indexOf('牵头');
  if (leading < 0) return { lead: namesOf(words), support: [] };
  // 区教委配合，区人力社保局牵头
  const turned = SUPPORTED.exec(words.slice(0, leading))?.[0].length ?? 0;
  return {
    lead: namesOf(words.slice(turned, leading)),
    support: [
      ...namesOf(words.slice(0, turned)),
      ...namesOf(words.slice(leading).replace(/^牵头(?:负责|单位|部门)?[：:]?/, '')),
    ],
  };
}

function namesOf(list: string): string[] {
  const names: string[] = [];
  for (const piece of list.replace(LABEL, '').split(/[、，,；;\n]/)) {
    const name = nameOf(piece);
    if (name === '') continue;
    const before = names.at(-1);
    // 各区、县（市）政府 is one name.
    if (before !== undefined && /^(?:各|有关)(?:区|县|市|镇|乡)$/.test(before)) {
      names[names.length - 1] = `${before}、${name}`;
    } else names.push(name);
  }
  return names;
}

function nameOf(piece: string): string {
  let name = piece.trim().replace(/^(?:和|及|以及)/, '');
  for (let does = endOf(name); does !== undefined; does = endOf(name)) {
    name = name.slice(0, -does.length);
  }
  return name.replace(SHARED, '').replace(/等(?:部门|单位)?$/, '');
}

const endOf = (name: string): string | undefined => DOES.find((does) => name.endsWith(does));
