import { blank } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import { bodiesNamed } from '../../text/parse/named-bodies.ts';
import { bodyAnswer } from './answer.ts';
import type { Answer } from './body.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

const LABEL =
  /(?:责任|牵头|配合|主办|协办|承办|实施|参与|参加|落实|负责|组织实施)(?:单位|部门)(?:及分工)?\s*[：:]\s*/g;
/** …牵头，…配合; …按职责分工负责. */
const DIVISION = /(?:牵头|配合|负责|协同|参与|参加|协助|落实)(?:实施|落实|推进)?(?:[，,；;。]|$)/;
const BODY = /[局委办府厅院署]|部门|单位|管委会/;
/** A note in brackets, or a whole text that is a note without them. */
const BRACKETS =
  /[（([【](?<inside>[^（）()[\]【】\n]*(?:（[^（）\n]{0,20}）[^（）()[\]【】\n]*)*)[）)\]】]/g;
const LONGEST = 600;

/** What a body does, behind its name. */
const DOES =
  /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:共同)?(?:牵头负责|牵头|分工负责|负责|配合|参与|参加|协助|协同|落实|组织实施)?(?:。.*)?$/s;
/** 各区、县（市）政府 is one body. */
const EACH =
  /各(?:有关|相关)?(?:地级以上)?[区县市州]?(?:[、和]?(?:县|区|市|州)(?:[（(]市[）)])?)*(?:人民)?政府/g;

/** A body of a list with its place in the text. */
type Item = {
  readonly words: string;
  readonly span: Span;
  /** The mark and the label before it: 、 or ；配合单位：. */
  readonly before: number;
  /** Behind what it does: 牵头. */
  readonly end: number;
  /** Bodies that share a role (牵头, 配合) share the number. */
  readonly role: number;
};

/** Bodies in notes such as （责任单位：…） and （…牵头，…配合）: each once, blanks joined. */
export const bodyLists = (text: string, ground: Ground): readonly Mark[] =>
  notesIn(text).flatMap((note) => marksOf(text, itemsIn(text, note), ground));

/** The bodies that the notes of a text name, one by one. */
export const bodiesInNotes = (text: string): readonly Span[] =>
  notesIn(text).flatMap((note) => itemsIn(text, note).map(({ span }) => span));

/** The insides of the notes of a text: 责任单位：市知识产权局、市财政局. */
export function notesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: words, index } of text.matchAll(BRACKETS)) {
    const inside = words.slice(1, -1);
    if (inside.length <= LONGEST && isNote(inside))
      found.push({ from: index + 1, to: index + words.length - 1 });
  }
  return found.length === 0 && isBareNote(text) ? [{ from: 0, to: text.length }] : found;
}

const isNote = (inside: string): boolean =>
  inside.search(LABEL) === 0 ||
  (DIVISION.test(inside) && BODY.test(inside)) ||
  bodiesNamed(inside).length > 1;

/** A whole text that is a note without its brackets. */
const isBareNote = (text: string): boolean =>
  text.length <= LONGEST &&
  !/[。\n]/.test(text.trim().replace(/。$/, '')) &&
  (text.search(LABEL) === 0 ||
    bodiesNamed(text).length > 0 ||
    (DIVISION.test(text) && /^[^，。；]{2,30}牵头/.test(text)));

/** The bodies of a note. Deadlines and sentences behind the names are none. */
function itemsIn(text: string, { from, to }: Span): readonly Item[] {
  const inside = text.slice(from, to).replace(EACH, (words) => words.replace(/[、和]/g, 'x'));
  const items: Item[] = [];
  let role = 0;
  let before = from;
  for (const { 0: piece, index } of inside.matchAll(/[^、，,；;]+/g)) {
    const label = [...piece.matchAll(LABEL)].at(-1);
    const labelled = label === undefined ? 0 : label.index + label[0].length;
    const joined = /^\s*(?:和|及|以及)?\s*/.exec(piece.slice(labelled))?.[0].length ?? 0;
    const name = piece.slice(labelled + joined);
    const does = DOES.exec(name)?.[0] ?? '';
    const begin = from + index + labelled + joined;
    const close = begin + name.length - does.length;
    const words = text.slice(begin, close);
    if (label !== undefined) role += 1;
    if (words !== '' && !/^(?:\d|完成时限|持续|长期)|\uE000/.test(words))
      items.push({
        words,
        span: { from: begin, to: close },
        before,
        end: close + does.length,
        role,
      });
    before = close + does.length;
    if (does !== '') role += 1;
  }
  return items;
}

/** An item with what it is here; `to` stands in the list once. */
type Answered = Item & { readonly to: string; readonly mark: Mark | null; readonly twice: boolean };

function marksOf(text: string, items: readonly Item[], ground: Ground): readonly Mark[] {
  const answered: Answered[] = [];
  let level = '';
  for (const item of items) {
    const answer = bodyAnswer(item.words, level, ground, true);
    level = /^[省市]/.exec(item.words)?.[0] ?? level;
    const mark = markOf(item, answer);
    const to = mark?.act === 'change' ? mark.to : item.words;
    // Who leads and who supports may be two, as long as nobody filled them in.
    const isBlank = to === blank('责任单位');
    const twice = answered.some((one) => one.to === to && (!isBlank || one.role === item.role));
    answered.push({ ...item, to, mark, twice });
  }
  const roles = [...new Set(answered.map(({ role }) => role))];
  return roles
    .map((role) => answered.filter((item) => item.role === role))
    .flatMap((group) => [
      ...group.flatMap(({ mark, twice }) => (mark === null || twice ? [] : [mark])),
      ...removals(text, group),
    ]);
}

function markOf({ words, span }: Item, answer: Answer): Mark | null {
  const { reason } = answer;
  if (answer.kind === 'stays') return reason === '' ? null : { act: 'keep', span, reason };
  const change = { act: 'change', about: 'organ', span, from: words, reason } as const;
  return answer.kind === 'is'
    ? { ...change, kind: 'organ', to: answer.to }
    : { ...change, kind: 'blank', to: blank('责任单位') };
}

/** What goes because the same body stands in the list before: 市市场监管局 beside 市知识产权局. */
function removals(text: string, group: readonly Answered[]): readonly Mark[] {
  const first = group.findIndex(({ twice }) => !twice);
  const removal = (from: number, to: number, name: string): Mark => ({
    act: 'change',
    about: 'organ',
    kind: name === blank('责任单位') ? 'blank' : 'organ',
    span: { from, to },
    from: text.slice(from, to),
    to: '',
    reason: `与前面的“${name}”重复，不再列出。`,
  });
  const [head] = group;
  if (first < 0 && head !== undefined)
    return [removal(head.before, group.at(-1)?.end ?? head.end, head.to)];
  return group.flatMap(({ twice, span, before, to }, at): readonly Mark[] => {
    if (!twice) return [];
    const next = group[at + 1]?.span.from ?? span.to;
    return [at < first ? removal(span.from, next, to) : removal(before, span.to, to)];
  });
}
