import { apply, compose, type Edit } from './edits.ts';
import { glyphEdits } from './glyphs.ts';
import { hijackEdits } from './hijack.ts';
import { layoutEdits } from './layout.ts';
import { markerEdits } from './markers.ts';
import { punctuationEdits } from './punctuation.ts';
import { quoteEdits } from './quotes.ts';
import { type Change, type Reading, readingOf } from './reading.ts';
import { remarksOn } from './remarks.ts';
import { scriptSpaceEdits, spaceEdits } from './spaces.ts';
import { stopEdits } from './stops.ts';
import { wrapEdits } from './wraps.ts';

/**
 * The steps of normalising, each a pure function from a text to the edits it wants. Every step
 * works on the result of the ones before and never makes work for them, so that normalising what
 * is normal changes nothing.
 */
const STEPS: readonly ((text: string) => readonly Edit[])[] = [
  glyphEdits,
  wrapEdits,
  layoutEdits,
  punctuationEdits,
  stopEdits,
  spaceEdits,
  hijackEdits,
  scriptSpaceEdits,
  quoteEdits,
  markerEdits,
];

/**
 * Reads a text: high-confidence damage is repaired and layout dropped, each change recorded with
 * its printed place. One source line is one read line, unless its break stands inside a paragraph
 * (see wraps.ts). Never throws; linear time.
 */
export function normalise(source: string): Reading {
  let text = source;
  let edits: readonly Edit[] = [];
  for (const step of STEPS) {
    const more = step(text);
    edits = compose(edits, text, more);
    text = apply(text, more);
  }
  const reading = readingOf(
    source,
    edits.flatMap((edit) => changeOf(source, edit)),
  );
  return { ...reading, remarks: remarksOn(reading) };
}

function changeOf(source: string, edit: Edit): Change[] {
  const printed = source.slice(edit.span.from, edit.span.to);
  if (printed === edit.reading) return [];
  return [{ ...edit, printed, confidence: 'high' }];
}
