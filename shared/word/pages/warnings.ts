import type { Block, Placed } from '../blocks.ts';
import type { Format } from '../format.ts';
import type { Line, Page, Warning } from './types.ts';

/** What a drafter should look at in a finished layout, in the order of the pages. */
export const warningsOf = (
  pages: readonly Page[],
  placed: readonly Placed[],
  format: Format,
): Warning[] =>
  [
    ...firstPage(pages, placed, format),
    ...pages.slice(1).flatMap((page) => signatureAlone(page, format)),
    ...pages.flatMap((page, index) => headingAtFoot(page, pages[index + 1], placed, format)),
    ...longTitles(pages, placed, format),
    ...imprintAlone(pages, format),
    ...pages.flatMap((page) => tallRows(page, format)),
  ].sort((a, b) => a.page - b.page);

const BODY: ReadonlySet<Line['kind']> = new Set<Block['kind']>(['body', 'heading']);

const firstPage = (
  [page]: readonly Page[],
  placed: readonly Placed[],
  { body }: Format,
): Warning[] => {
  const isBody = ({ kind }: { readonly kind: Line['kind'] }) => BODY.has(kind);
  if (page === undefined || page.lines.some(isBody)) return [];
  if (!placed.some(({ block }) => isBody(block))) return [];
  return [
    {
      kind: 'first-page-without-body',
      message: '首页没有正文：标题和版头占满了第一页，请缩短标题，或减少版头要素。',
      page: page.number,
      span: null,
      clause: body.firstPageCarriesBody.clause,
      strength: body.firstPageCarriesBody.strength,
    },
  ];
};

const SIGNATURE: ReadonlySet<Line['kind']> = new Set<Block['kind']>([
  'signature',
  'seal-row',
  'date',
]);
const BEFORE_SIGNATURE: ReadonlySet<Line['kind']> = new Set<Block['kind']>([
  'body',
  'heading',
  'attachment-note',
]);

const signatureAlone = (page: Page, { signature }: Format): Warning[] => {
  const at = page.lines.findIndex(({ kind }) => SIGNATURE.has(kind));
  const line = page.lines[at];
  if (line === undefined) return [];
  if (page.lines.slice(0, at).some(({ kind }) => BEFORE_SIGNATURE.has(kind))) return [];
  return [
    {
      kind: 'signature-alone',
      message: `第${page.number}页署名和日期前没有正文，请调整正文的行数，使至少一行正文与署名同页；不要用“此页无正文”。`,
      page: page.number,
      span: line.span,
      clause: signature.blankLinesBefore.clause,
      strength: '实务',
    },
  ];
};

const headingAtFoot = (
  page: Page,
  next: Page | undefined,
  placed: readonly Placed[],
  { levels }: Format,
): Warning[] => {
  const line = page.lines.findLast(({ pieces }) => pieces.length > 0);
  const goesOn = next?.lines[0];
  if (line?.kind !== 'heading' || goesOn === undefined) return [];
  // What follows has a page of its own: nothing was torn from the heading.
  if (placed[goesOn.block]?.newPage === true) return [];
  return [
    {
      kind: 'heading-at-foot',
      message: `第${page.number}页最后一行是标题“${textOf(line)}”，正文在下一页，请增减前文一两行。`,
      page: page.number,
      span: line.span,
      clause: levels.han.face.clause,
      strength: '实务',
    },
  ];
};

const longTitles = (
  pages: readonly Page[],
  placed: readonly Placed[],
  { title }: Format,
): Warning[] => {
  const linesOf = new Map<number, Line[]>();
  const pageOf = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (line.kind !== 'title') continue;
      linesOf.set(line.block, [...(linesOf.get(line.block) ?? []), line]);
      if (!pageOf.has(line.block)) pageOf.set(line.block, page.number);
    }
  }
  return [...linesOf].flatMap(([index, lines]): Warning[] => {
    const block = placed[index]?.block;
    if (block?.kind !== 'title' || lines.length <= block.lines.length) return [];
    return [
      {
        kind: 'title-line-too-long',
        message: `标题“${block.lines.join('')}”有一行超出版心宽度，Word 会在词中间折行，请缩短标题。`,
        page: pageOf.get(index) ?? 1,
        span: lines[0]?.span ?? null,
        clause: title.shapes.clause,
        strength: title.shapes.strength,
      },
    ];
  });
};

const imprintAlone = (pages: readonly Page[], { imprint }: Format): Warning[] => {
  const page = pages.at(-1);
  const [line] = page?.lines ?? [];
  if (page === undefined || line === undefined || pages.length === 1) return [];
  if (!page.lines.every(({ kind }) => kind === 'imprint')) return [];
  return [
    {
      kind: 'imprint-alone',
      message: `第${page.number}页只有版记：前一页放不下，请增减正文几行，使版记与正文同页。`,
      page: page.number,
      span: line.span,
      clause: imprint.atBottomOfLastPage.clause,
      strength: '实务',
    },
  ];
};

/** A row is not torn apart; one higher than the text area runs out of it. */
const tallRows = ({ number, lines, textArea }: Page, { table }: Format): Warning[] => {
  const bottom = textArea.top + textArea.height;
  const line = lines.find(
    ({ kind, top, height }) => kind === 'table-row' && top + height > bottom + 1,
  );
  if (line === undefined) return [];
  return [
    {
      kind: 'row-taller-than-page',
      message: `第${number}页有一行表格高于版心，排不下，请把这一行拆成几行。`,
      page: number,
      span: line.span,
      clause: table.sizesPt.clause,
      strength: '实务',
    },
  ];
};

const textOf = (line: Line): string => line.pieces.map(({ text }) => text).join('');
