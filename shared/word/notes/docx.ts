import { Document, type FileChild, Packer } from 'docx';
import { toHan } from '../../model/numerals.ts';
import type { Block } from '../blocks.ts';
import { pageNumbers, pageProperties } from '../docx/page.ts';
import { patched } from '../docx/patch.ts';
import { officialStyles } from '../docx/styles.ts';
import { titleLines } from '../elements/title.ts';
import { type Format, officialFormat } from '../format.ts';
import type { Comparison } from '../table/types.ts';
import { bodyBlock, headingBlock, paragraphs, withGaps } from './blocks.ts';
import { draftingNotes } from './content.ts';
import { recordedTable } from './recorded-table.ts';
import { sourcesTable } from './sources-table.ts';
import type { NotesItem, NotesPart } from './types.ts';

/**
 * The skeleton of a 起草说明 as a Word file in the official format. The same comparison gives the same
 * bytes.
 */
export const draftingNotesDocx = async (
  comparison: Comparison,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const { printed } = comparison;
  const title = `关于《${printed.title ?? printed.notice?.title ?? '未命名文件'}》的起草说明`;
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(format),
    sections: [
      {
        properties: pageProperties(format),
        footers: pageNumbers(format),
        children: [
          ...paragraphs([{ kind: 'title', lines: titleLines(title) }, ...BYLINE], format),
          ...draftingNotes(comparison).flatMap((part, at) => partChildren(part, at + 1, format)),
        ],
      },
    ],
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), title, format);
};

const BYLINE: readonly Block[] = [
  { kind: 'subtitle', text: '［待填：起草单位］' },
  { kind: 'subtitle', text: '［待填：年月日］' },
  { kind: 'blank' },
];

const partChildren = (
  { heading, items }: NotesPart,
  number: number,
  format: Format,
): readonly FileChild[] => {
  let point = 0;
  return [
    ...paragraphs([headingBlock('han', 1, `${toHan(number)}、${heading}`, format)], format),
    ...items.flatMap((item) => {
      if (item.kind === 'point') point += 1;
      return itemChildren(item, point, format);
    }),
  ];
};

const itemChildren = (item: NotesItem, point: number, format: Format): readonly FileChild[] => {
  switch (item.kind) {
    case 'sources':
      return [...withGaps(sourcesTable(item.clauses, format), format)];
    case 'recorded':
      return [...withGaps(recordedTable(item.clauses, format), format)];
    case 'text':
      return paragraphs([bodyBlock(item.text, format)], format);
    case 'point':
      return paragraphs(
        [
          headingBlock('han-paren', 2, `（${toHan(point)}）${item.heading}`, format),
          ...item.texts.map((text) => bodyBlock(text, format)),
        ],
        format,
      );
  }
};
