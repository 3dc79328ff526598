import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Precedent } from '../shared/model/document.ts';
import type { Policy } from '../shared/model/policy.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { child, childrenNamed, type Element } from '../shared/word/read/xml.ts';
import type { Comparison } from '../shared/word/table/types.ts';
import { at, partOf } from './ooxml.ts';

/** A draft in its own words beside precedents, as the window and the command line give it. */
export const comparisonWith = (
  draft: Policy,
  precedents: readonly Precedent[] = builtInPrecedents.slice(0, 3),
): Comparison => ({
  draft,
  printed: asPrinted(draft),
  precedents,
  alignment: align(draft, precedents),
  decisions: [],
});

/** A precedent of a few lines; its name is its id. */
export const precedentOf = (id: string, text: string): Precedent => ({
  id,
  name: id,
  jurisdiction: `${id}市`,
  level: '市级',
  year: 2024,
  builtIn: false,
  policy: analyze(text),
  topics: {},
});

/** Words of one look in a cell. */
export type SeenRun = {
  readonly text: string;
  readonly font: string;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly bold: boolean;
};

/** A cell as it is read back: its paragraphs and line breaks are \n. */
export type SeenCell = readonly SeenRun[];

/** The rows of the table in a Word file, cell by cell, the header first. */
export const tableIn = (bytes: Uint8Array): readonly (readonly SeenCell[])[] =>
  tableRowsIn(bytes).map((row) => childrenNamed(row, 'w:tc').map(cellIn));

export const tableRowsIn = (bytes: Uint8Array): readonly Element[] =>
  childrenNamed(at(partOf(bytes, 'word/document.xml'), 'w:body', 'w:tbl'), 'w:tr');

const cellIn = (cell: Element): SeenCell =>
  childrenNamed(cell, 'w:p').flatMap((paragraph, index) => {
    const runs = childrenNamed(paragraph, 'w:r').map(runIn);
    const [first] = runs;
    return index > 0 && first !== undefined
      ? [{ ...first, text: `\n${first.text}` }, ...runs.slice(1)]
      : runs;
  });

const runIn = (run: Element): SeenRun => {
  const look = at(run, 'w:rPr');
  return {
    text: run.children.map(textIn).join(''),
    font: at(look, 'w:rFonts').attributes['w:eastAsia'] ?? '',
    underlined: child(look, 'w:u') !== undefined,
    struck: child(look, 'w:strike') !== undefined,
    bold: child(look, 'w:b') !== undefined,
  };
};

const textIn = (node: Element | string): string => {
  if (typeof node === 'string') return '';
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab') return '\t';
  return node.name === 'w:t' ? node.children.join('') : '';
};

export const textOfCell = (cell: SeenCell): string => cell.map(({ text }) => text).join('');

/** Letters and digits only: what is left of a text when its marks and layout do not count. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
