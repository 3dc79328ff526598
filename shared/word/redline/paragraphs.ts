import type { Change, MarkChange } from './changes.ts';
import type { Look } from './items.ts';
import type { Stamp } from './revision.ts';
import { escaped, type Tree, written } from './tree.ts';

type Inside = Exclude<Change, MarkChange>;

/** Writes changes as paragraphs; the last one must be a mark. */
export const paragraphsXml = (changes: readonly Change[], stamp: Stamp): string => {
  const paragraphs: string[] = [];
  let inside: Inside[] = [];
  for (const change of changes) {
    if (change.kind === 'mark') {
      paragraphs.push(`<w:p>${markXml(change, stamp)}${insideXml(inside, stamp)}</w:p>`);
      inside = [];
    } else inside.push(change);
  }
  return paragraphs.join('');
};

const MARKED = { delete: 'w:del', insert: 'w:ins', equal: null } as const;

/**
 * The properties of a paragraph in the order of the schema (CT_PPr): its own, those of its mark
 * with the change of the mark first (CT_ParaRPr), the section, what the properties were.
 */
const markXml = ({ op, mark, was }: MarkChange, stamp: Stamp): string => {
  const tag = MARKED[op];
  const look = (tag === null ? '' : `<${tag}${stamp()}/>`) + mark.look;
  // A section that is gone would refer to headers and footers of another file.
  const section = op === 'delete' ? '' : mark.section;
  const inside =
    mark.properties +
    (look === '' ? '' : `<w:rPr>${look}</w:rPr>`) +
    section +
    (was === null || isSameLook(was.properties, mark.properties)
      ? ''
      : `<w:pPrChange${stamp()}><w:pPr>${was.properties}</w:pPr></w:pPrChange>`);
  return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
};

/** Whether a paragraph stays with the next one is no matter of review. */
const isSameLook = (a: string, b: string): boolean => withoutKeeping(a) === withoutKeeping(b);
const withoutKeeping = (properties: string): string => properties.replace('<w:keepNext/>', '');

const insideXml = (changes: readonly Inside[], stamp: Stamp): string => {
  let xml = '';
  let at = 0;
  while (at < changes.length) {
    const first = changes[at];
    if (first === undefined) break;
    const group = [first];
    for (at += 1; at < changes.length; at += 1) {
      const next = changes[at];
      if (next === undefined || next.op !== first.op || isBeside(next) !== isBeside(first)) break;
      group.push(next);
    }
    xml += groupXml(group, first, stamp);
  }
  return xml;
};

/** Bookmarks and anchors of remarks: those of the draft stay as they are. */
const isBeside = (change: Inside): boolean => change.kind === 'object' && change.look === null;

const groupXml = (group: readonly Inside[], { op }: Inside, stamp: Stamp): string => {
  const [first] = group;
  if (first !== undefined && isBeside(first)) {
    return op === 'delete' ? '' : group.map(besideXml).join('');
  }
  const tag = MARKED[op];
  const runs = runsXml(group, stamp);
  return tag === null ? runs : `<${tag}${stamp()}>${runs}</${tag}>`;
};

const besideXml = (change: Inside): string =>
  change.kind === 'object' ? written(change.tree) : '';

const runsXml = (changes: readonly Inside[], stamp: Stamp): string => {
  let xml = '';
  let at = 0;
  while (at < changes.length) {
    const first = changes[at];
    if (first === undefined) break;
    const was = wasOf(first);
    let content = '';
    let text = '';
    for (; at < changes.length; at += 1) {
      const next = changes[at];
      if (next === undefined || next.look !== first.look || wasOf(next) !== was) break;
      if (next.kind === 'text') text += next.text;
      else {
        content += textXml(text, next.op) + objectXml(next.tree, next.op);
        text = '';
      }
    }
    content += textXml(text, first.op);
    xml += `<w:r>${lookXml(first.look ?? '', was, stamp)}${content}</w:r>`;
  }
  return xml;
};

const wasOf = (change: Inside): Look | null => (change.kind === 'text' ? change.was : null);

const lookXml = (look: Look, was: Look | null, stamp: Stamp): string => {
  const change = was === null ? '' : `<w:rPrChange${stamp()}><w:rPr>${was}</w:rPr></w:rPrChange>`;
  return look + change === '' ? '' : `<w:rPr>${look}${change}</w:rPr>`;
};

/** A tab is an element of its own; deleted words are w:delText, or Word refuses the file. */
const textXml = (text: string, op: Change['op']): string => {
  const tag = op === 'delete' ? 'w:delText' : 'w:t';
  return text
    .split('\t')
    .map((part) => (part === '' ? '' : `<${tag} xml:space="preserve">${escaped(part)}</${tag}>`))
    .join('<w:tab/>');
};

const DELETED: Readonly<Record<string, string>> = {
  'w:t': 'w:delText',
  'w:instrText': 'w:delInstrText',
};

const objectXml = (tree: Tree, op: Change['op']): string =>
  written(op === 'delete' ? asDeleted(tree) : tree);

const asDeleted = (tree: Tree): Tree => ({
  ...tree,
  name: DELETED[tree.name] ?? tree.name,
  children: tree.children.map((child) => (typeof child === 'string' ? child : asDeleted(child))),
});
