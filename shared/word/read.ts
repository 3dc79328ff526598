import { numbererOf } from './read/numbering.ts';
import { type Body, type Paragraph, readBody } from './read/paragraphs.ts';
import { partsOf } from './read/parts.ts';
import { Unreadable } from './read/refusal.ts';
import type { Changes } from './read/runs.ts';
import { stylesOf } from './read/styles.ts';
import { openPackage } from './read/zip.ts';

export type ReadWord =
  | {
      readonly ok: true;
      /** One line a paragraph, each ended by a line break; empty paragraphs are empty lines. */
      readonly text: string;
      /** The lines of text boxes, which stand beside the text. */
      readonly textBoxes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/**
 * The text of a .docx: paragraphs and table cells in order, automatic numbers written out, tracked
 * changes accepted (or rejected), headers, notes and comments left out. Never throws for bad
 * input; `message` is one sentence for the user.
 */
export const readDocx = (bytes: Uint8Array, changes: Changes = 'accepted'): ReadWord => {
  try {
    const { paragraphs, textBoxes } = readWordBody(bytes, changes);
    const lines = paragraphs.filter(worthALine).map(lineOf);
    return { ok: true, text: lines.map((line) => `${line}\n`).join(''), textBoxes };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
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
