import type { Grain } from '../../compare/types.ts';
import { type Issuance, plainIssuance } from '../../model/issuance.ts';
import type { Policy } from '../../model/policy.ts';
import { officialDocx } from '../official.ts';
import { bodyXml } from './body.ts';
import { cutsOf, type Paired } from './cuts.ts';
import { itemsOf } from './items.ts';
import { documentXml, withDocument } from './package.ts';
import { type Revision, stampOf } from './revision.ts';
import { childOf, elementsOf, openingOf, type Tree, treeOf, written } from './tree.ts';

export type RedlineOptions = Revision & {
  /** How both texts go out; the old one is printed as the draft is. */
  readonly issuance?: Issuance;
  /** Clauses that are held against each other whatever their words say. */
  readonly beside?: readonly Paired[];
  /** How fine the differences are drawn; words where nothing is said. */
  readonly grain?: Grain;
};

/**
 * 修订稿: the draft in the official format with the tracked changes that lead to it from an old
 * text. Rejecting all of them gives the old text as `officialDocx` prints it, accepting all the
 * draft, paragraph by paragraph with their faces and indents. What moved is deleted where it was
 * and inserted where it is: Word's own moves make files unreadable too easily.
 *
 * Both texts are exported first and compared as they are printed, so that a redline holds whatever
 * an export holds. Page and styles are the draft's, and so are the widths of tables.
 */
export const redlineDocx = async (
  old: Policy,
  draft: Policy,
  { issuance = plainIssuance, grain = 'word', beside = [], ...revision }: RedlineOptions,
): Promise<Uint8Array> => {
  const bytes = await officialDocx(draft, issuance);
  const after = treeOf(documentXml(bytes));
  const before = treeOf(documentXml(await officialDocx(old, issuance)));
  const [gone, come] = [itemsOf(bodyOf(before)), itemsOf(bodyOf(after))];
  const stamp = stampOf(revision, freeId(after));
  const body = bodyXml(gone, come, { grain, stamp }, cutsOf(beside, gone, come));
  return withDocument(bytes, documentOf(after, body));
};

const bodyOf = (document: Tree): Tree => {
  const body = childOf(document, 'w:body');
  if (body === undefined) throw new Error('the document has no w:body');
  return body;
};

const documentOf = (document: Tree, body: string): string => {
  const section = childOf(bodyOf(document), 'w:sectPr');
  const inside = body + (section === undefined ? '' : written(section));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<${openingOf(document)}><w:body>${inside}</w:body></${document.name}>`
  );
};

/** Behind every id that bookmarks and remarks of the file have. */
const freeId = (tree: Tree): number =>
  elementsOf(tree).reduce(
    (free, child) => Math.max(free, freeId(child)),
    Number(tree.attributes['w:id'] ?? 0) + 1 || 1,
  );
