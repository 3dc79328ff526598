import { strFromU8, strToU8, unzipSync } from 'fflate';
import { remarkPlaces } from '../compare/remarks/places.ts';
import type { Remark } from '../model/remark.ts';
import { type Anchor, anchored, lettersOf } from './comments/paragraph.ts';
import { commentsXml, withRelation, withType } from './comments/part.ts';
import { packed } from './package.ts';
import { elementsOf, type Tree, treeOf, written } from './redline/tree.ts';

const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';

/**
 * An exported file with 批注 as Word comments, on the words they hang on: the passage is found among
 * the printed paragraphs as it is found on the page. One whose words are gone hangs on the first
 * paragraph and begins with the words it was on, so that none is lost on the way.
 */
export const withComments = (bytes: Uint8Array, remarks: readonly Remark[]): Uint8Array => {
  if (remarks.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const part = (name: string): string => {
    const found = parts[name];
    if (found === undefined) throw new Error(`the document has no ${name}`);
    return strFromU8(found);
  };
  const document = treeOf(part(DOCUMENT));
  const { said, anchors } = anchorsOf(remarks, document);
  return packed({
    ...parts,
    [DOCUMENT]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${written(withAnchors(document, anchors))}`,
    ),
    [TYPES]: strToU8(withType(part(TYPES))),
    [RELATIONS]: strToU8(withRelation(part(RELATIONS))),
    'word/comments.xml': strToU8(commentsXml(said)),
  });
};

/** The paragraphs of a document in order of the text, those in tables too. */
const paragraphsOf = (tree: Tree): readonly Tree[] =>
  tree.name === 'w:p' ? [tree] : elementsOf(tree).flatMap(paragraphsOf);

type Anchors = ReadonlyMap<Tree, readonly Anchor[]>;

const anchorsOf = (
  remarks: readonly Remark[],
  document: Tree,
): { readonly said: readonly Remark[]; readonly anchors: Anchors } => {
  const paragraphs = paragraphsOf(document).map((tree) => ({ tree, text: lettersOf(tree) }));
  const places = remarkPlaces(remarks, paragraphs.map(({ text }) => text).join('\n'));
  const anchors = new Map<Tree, Anchor[]>();
  const starts: number[] = [];
  let from = 0;
  for (const { text } of paragraphs) {
    starts.push(from);
    from += text.length + 1;
  }
  const first = paragraphs.findIndex(({ text }) => text.trim() !== '');
  const said = remarks.map((remark, id): Remark => {
    const place = places.get(remark.id);
    const index =
      place === undefined ? first : starts.findLastIndex((start) => start <= place.span.from);
    const paragraph = paragraphs[index];
    if (paragraph === undefined) return remark;
    const start = starts[index] ?? 0;
    const span =
      place === undefined
        ? { from: 0, to: paragraph.text.length }
        : { from: place.span.from - start, to: place.span.to - start };
    anchors.set(paragraph.tree, [...(anchors.get(paragraph.tree) ?? []), { id, ...span }]);
    return place === undefined ? { ...remark, text: homeless(remark) } : remark;
  });
  return { said, anchors };
};

const homeless = ({ quote, line, text }: Remark): string =>
  `【所批文字已不在稿中：${quote === '' ? line.trim() : quote}】\n${text}`;

const withAnchors = (tree: Tree, anchors: Anchors): Tree =>
  tree.name === 'w:p'
    ? anchored(tree, anchors.get(tree) ?? [])
    : {
        ...tree,
        children: tree.children.map((child) =>
          typeof child === 'string' ? child : withAnchors(child, anchors),
        ),
      };
