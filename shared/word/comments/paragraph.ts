import { childOf, type Tree, textOf } from '../redline/tree.ts';

/** Letters of a paragraph a comment hangs on. */
export type Anchor = { readonly id: number; readonly from: number; readonly to: number };

/** The letters of a paragraph as the draft has them: what a tracked change deletes is none of them. */
export const lettersOf = (tree: Tree): string =>
  tree.children.map((child) => (typeof child === 'string' ? '' : lettersIn(child))).join('');

const lettersIn = (tree: Tree): string => {
  if (tree.name === 'w:r') return runLetters(tree);
  return INSIDE.has(tree.name) ? lettersOf(tree) : '';
};

/** What of a paragraph may hold runs of the draft. */
const INSIDE: ReadonlySet<string> = new Set(['w:ins', 'w:hyperlink', 'w:smartTag']);

const runLetters = (run: Tree): string =>
  run.children.map((child) => (typeof child === 'string' ? '' : letterOf(child))).join('');

const letterOf = (tree: Tree): string =>
  tree.name === 'w:t' ? textOf(tree) : tree.name === 'w:tab' ? '\t' : '';

/** The paragraph with its anchors, each around the runs that hold its letters. */
export const anchored = (paragraph: Tree, anchors: readonly Anchor[]): Tree => {
  if (anchors.length === 0) return paragraph;
  let at = 0;
  const marks = (): Tree[] => [
    ...anchors.flatMap(({ id, to }) => (to === at ? ended(id) : [])),
    ...anchors.flatMap(({ id, from }) => (from === at ? [mark('w:commentRangeStart', id)] : [])),
  ];
  const cuts = new Set(anchors.flatMap(({ from, to }) => [from, to]));
  const walk = (children: Tree['children']): (Tree | string)[] =>
    children.flatMap((child): (Tree | string)[] => {
      if (typeof child === 'string') return [child];
      if (INSIDE.has(child.name)) return [{ ...child, children: walk(child.children) }];
      if (child.name !== 'w:r' || runLetters(child) === '') return [child];
      return partsOf(child, at, cuts).flatMap((part, index) => {
        const before = index === 0 && at === 0 ? marks() : [];
        at += runLetters(part).length;
        return [...before, part, ...marks()];
      });
    });
  return { ...paragraph, children: walk(paragraph.children) };
};

const mark = (name: string, id: number): Tree => ({
  name,
  attributes: { 'w:id': String(id) },
  children: [],
});

const ended = (id: number): Tree[] => [
  mark('w:commentRangeEnd', id),
  { name: 'w:r', attributes: {}, children: [mark('w:commentReference', id)] },
];

/** A run cut where a comment begins or ends, each part with the looks of the whole. */
const partsOf = (run: Tree, start: number, cuts: ReadonlySet<number>): readonly Tree[] => {
  const properties = childOf(run, 'w:rPr');
  const parts: Tree[][] = [[]];
  let at = start;
  const add = (piece: Tree): void => {
    parts.at(-1)?.push(piece);
    at += letterOf(piece).length;
    if (letterOf(piece) !== '' && cuts.has(at)) parts.push([]);
  };
  for (const child of run.children) {
    if (typeof child === 'string' || child === properties) continue;
    if (child.name !== 'w:t') add(child);
    else for (const words of pieces(textOf(child), at, cuts)) add(wordsIn(child, words));
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ ...run, children: [...(properties ? [properties] : []), ...part] }));
};

const wordsIn = (tree: Tree, words: string): Tree => ({
  ...tree,
  attributes: { ...tree.attributes, 'xml:space': 'preserve' },
  children: [words],
});

const pieces = (words: string, start: number, cuts: ReadonlySet<number>): readonly string[] => {
  const found: string[] = [];
  let done = 0;
  for (let at = 1; at < words.length; at += 1) {
    if (!cuts.has(start + at)) continue;
    found.push(words.slice(done, at));
    done = at;
  }
  return [...found, words.slice(done)];
};
