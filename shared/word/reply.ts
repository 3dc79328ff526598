import { analyze } from '../analyze.ts';
import { likeness } from '../compare/decisions/likeness.ts';
import { difference } from '../compare/difference.ts';
import type { Segment } from '../model/revision.ts';
import { readLetter } from '../opinions/letter/letter.ts';
import { tidied } from '../opinions/lines.ts';
import { opinionsInMarked } from '../opinions/marked.ts';
import { authorsOf, beforeAll } from '../opinions/sides.ts';
import type { Found } from '../opinions/types.ts';
import { looksLikeUnit, unitInFileName, unitInLetter } from '../opinions/units.ts';
import { readPlain } from '../text/plain.ts';
import { kindOf } from './read/kind.ts';
import { readRevised } from './read/revised.ts';
import { readDocx } from './read.ts';

/** A file that a unit sent back, read. */
export type ReplyFile = {
  readonly name: string;
  /** marked: a copy of the text with 修订 and 批注; letter: 来文. */
  readonly kind: 'marked' | 'letter';
  /** Whose it seems to be; '' where nothing tells. */
  readonly unit: string;
  /** Whoever commented or changed; '' for one without a name. */
  readonly authors: readonly string[];
  /** It says, or its untouched copy says, that there is no opinion. */
  readonly none: boolean;
  readonly found: readonly Found[];
  /** Changes that were made without 修订 switched on, seen by comparing with the text sent. */
  readonly untracked: readonly Found[];
};

export type ReadReply =
  | ({ readonly ok: true } & ReplyFile)
  /** .doc, .wps and the like: they have to be turned into .docx first. */
  | { readonly ok: false; readonly kind: 'foreign' }
  | { readonly ok: false; readonly kind: 'refused'; readonly message: string };

/** A text that has so much in common with the one sent round is a copy of it. */
const COPY = 0.5;

/**
 * Reads what a unit sent back: a marked copy, or a letter, as Word file or plain text.
 *
 * @param sent the 征求意见稿
 */
export function readReply(name: string, bytes: Uint8Array, sent: string): ReadReply {
  const kind = kindOf(bytes);
  if (kind.kind === 'foreign') return { ok: false, kind: 'foreign' };
  if (kind.kind === 'refused') return refused(kind.message);
  if (kind.kind === 'text') {
    const read = readPlain(bytes);
    return read.ok ? plainReply(name, read.text, sent) : refused(read.message);
  }
  const read = readDocx(bytes);
  if (!read.ok) return refused(read.message);
  const revised = readRevised(bytes);
  const before = beforeAll(revised.body);
  const marked = revised.remarks.length > 0 || authorsOf(revised.body).length > 0;
  if (!isCopy(before, sent)) {
    const letter = plainReply(name, read.text, sent);
    if (!marked || !letter.ok) return letter;
    // A letter with changes and comments of its own: nothing of either is left out.
    const more = opinionsInMarked(revised).map(unplaced);
    return { ...letter, none: false, found: [...letter.found, ...more] };
  }
  const found = opinionsInMarked(revised);
  const untracked = untrackedIn(before, sent);
  const authors = [...new Set(found.map(({ author }) => author))];
  return {
    ok: true,
    name,
    kind: 'marked',
    unit: unitInFileName(name) || (authors.find(looksLikeUnit) ?? ''),
    authors,
    none: found.length === 0 && untracked.length === 0,
    found,
    untracked,
  };
}

const refused = (message: string): ReadReply => ({ ok: false, kind: 'refused', message });

/** Places of a letter are none of the draft. */
const unplaced = (found: Found): Found => ({
  ...found,
  place: 'unsure',
  quote: '',
  line: '',
  proposal: [],
});

function plainReply(name: string, text: string, sent: string): ReadReply {
  const unit = unitInLetter(text) || unitInFileName(name);
  if (isCopy(text, sent)) {
    const untracked = untrackedIn(text, sent);
    const none = untracked.length === 0;
    return { ok: true, name, kind: 'marked', unit, authors: [], none, found: [], untracked };
  }
  const { none, found } = readLetter(text, analyze(sent));
  return { ok: true, name, kind: 'letter', unit, authors: [], none, found, untracked: [] };
}

const isCopy = (text: string, sent: string): boolean => likeness(text, sent) >= COPY;

/** What differs from the text sent round although nothing says so. */
function untrackedIn(text: string, sent: string): readonly Found[] {
  const [before, after] = [plainLines(sent), plainLines(text)];
  if (before === after) return [];
  const hand = { author: '', at: null };
  const body = difference(before, after).map(
    ({ op, text: words }): Segment => ({
      text: words,
      insert: op === 'insert' ? hand : null,
      remove: op === 'delete' ? hand : null,
    }),
  );
  return opinionsInMarked({ body, beside: [], remarks: [] });
}

/** Empty lines and indents are nobody's opinion. */
const plainLines = (text: string): string =>
  text
    .split('\n')
    .map(tidied)
    .filter((line) => line !== '')
    .join('\n');
