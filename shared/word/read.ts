import { refusedAsSecret, secrecyMarkOf } from '../text/secrecy.ts';
import type { WordText } from './read/found.ts';
import { numbererOf } from './read/numbering.ts';
import { type Body, type Paragraph, readBody } from './read/paragraphs.ts';
import { partsOf } from './read/parts.ts';
import { Unreadable } from './read/refusal.ts';
import type { Changes } from './read/runs.ts';
import { stylesOf } from './read/styles.ts';
import { openPackage } from './read/zip.ts';

export type ReadWord =
  | ({ readonly ok: true } & WordText)
  /** One sentence for the user: what is wrong and what to do. */
  | { readonly ok: false; readonly message: string };

/**
 * The words of a .docx: paragraphs and tables in order, automatic numbers written out, tracked
 * changes accepted (or rejected), and beside the text what stands beside it in the file: notes,
 * comments, boxes. A file that carries a 密级 mark is refused. Never throws for bad input.
 */
export const readDocx = (bytes: Uint8Array, changes: Changes = 'accepted'): ReadWord => {
  try {
    const read = wordTextOf(bytes, changes);
    const mark = secrecyMarkOf(read.textBoxes) ?? secrecyMarkOf(read.text.split('\n'));
    return mark === null ? { ok: true, ...read } : { ok: false, message: refusedAsSecret(mark) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
};

/** The same whatever the file is marked with. Throws `Unreadable`. */
export const wordTextOf = (bytes: Uint8Array, changes: Changes = 'accepted'): WordText => {
  const { paragraphs, textBoxes } = readWordBody(bytes, changes);
  const lines = paragraphs.filter(worthALine).map(lineOf);
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    textBoxes,
    footnotes: [],
    endnotes: [],
    remarks: [],
    tracked: { count: 0, formatting: 0, authors: [] },
    headers: [],
    footers: [],
    hidden: [],
    notices: [],
  };
};

/** The same before it becomes lines. Throws `Unreadable`. */
export const readWordBody = (bytes: Uint8Array, changes: Changes = 'accepted'): Body => {
  const { document, numbering, styles } = partsOf(openPackage(bytes));
  return readBody(document, stylesOf(styles, numbering), numbererOf(numbering), changes);
};

/**
 * A manual break (Shift+Enter) inside a centred paragraph shapes one title; elsewhere people use
 * it for a new paragraph, typically in text pasted from a web page.
 */
const lineOf = ({ text, centred }: Paragraph): string =>
  centred ? text.replace(/\n/gu, '') : text;

/** Empty paragraphs are blank lines of the text; an empty cell of a table is nothing. */
const worthALine = ({ text, inTable }: Paragraph): boolean => !inTable || text.trim() !== '';
