import { type Edit, edited } from '../model/edit.ts';
import { fullWidth } from '../text/punctuation.ts';
import { numbersOf } from './facts.ts';
import { type Pairs, pairAt } from './quoted.ts';
import { touched } from './touched.ts';

/** How far around an edit it is read: further than a number with its unit reaches. */
const REACH = 64;

/**
 * True when the edits of a line change nothing but its marks and blanks, and none in a quotation:
 * half-width marks become full-width ones, a mark is not doubled, a blank goes. Stricter than the
 * comparison of facts, and takes the time of the edits, however long the line is.
 *
 * @param pairs those of the line.
 */
export const keepsWords = (line: string, edits: readonly Edit[], pairs: Pairs): boolean =>
  edits.every((edit) => !isQuoted(edit, pairs) && line.charAt(edit.to) !== '’') &&
  touched(
    edits,
    (at) => Math.max(0, at - REACH),
    (at) => Math.min(line.length, at + REACH),
  ).every(({ from, to, edits: here }) => {
    const before = line.slice(from, to);
    const after = edited(before, here);
    return (
      wordsOf(before) === wordsOf(after) &&
      numbersOf(before).join('\n') === numbersOf(after).join('\n')
    );
  });

const isQuoted = ({ from }: Edit, pairs: Pairs): boolean =>
  pairAt(pairs, from, 'quotation', 'title') !== null;

/** Without blanks, each mark at full width and once. */
const wordsOf = (text: string): string =>
  text
    .replace(/[ \t\u00a0\u3000]/g, '')
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/[,:;()]/g, fullWidth)
    .replace(/([，。；：、])\1+/g, '$1');
