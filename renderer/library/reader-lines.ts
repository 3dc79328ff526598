import type { LineRole, Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { normalise } from '../../shared/text/normalise.ts';
import { type Change, isCorrection, type Reading } from '../../shared/text/reading.ts';

/** A stretch of a line; with a tip where the printed words were corrected or are doubtful. */
export type Stretch = { readonly text: string; readonly tip: string | null };

export type ReaderLine = {
  readonly role: LineRole;
  readonly path: string | null;
  readonly level: number;
  readonly stretches: readonly Stretch[];
};

/**
 * A precedent's lines as read, with its corrections marked in place. Half-width punctuation and
 * stray blanks are corrected by the hundred and go unmarked: a mark on every comma says nothing.
 */
export function readerLines(policy: Policy): readonly ReaderLine[] {
  const reading = normalise(policy.source);
  const changes = placedChanges(reading);
  const lines = reading.text.split('\n');
  let start = 0;
  let next = 0;
  return policy.lines.map((line, index) => {
    const text = lines[index] ?? '';
    const end = start + text.length;
    const inside: PlacedChange[] = [];
    for (let change = changes[next]; change !== undefined && change.from <= end; ) {
      if (change.to <= end) inside.push(change);
      next += 1;
      change = changes[next];
    }
    const { role, path, level } = line;
    const stretches =
      role === 'noise'
        ? [{ text: sliceOf(policy.source, line.span).trim(), tip: null }]
        : cut(text, start, inside);
    start = end + 1;
    return { role, path, level, stretches: trimmed(stretches) };
  });
}

type PlacedChange = { readonly from: number; readonly to: number; readonly change: Change };

const placedChanges = (reading: Reading): PlacedChange[] =>
  reading.changes.flatMap((change, index) => {
    const from = reading.starts[index];
    return from === undefined || !worthMarking(change)
      ? []
      : [{ from, to: from + change.reading.length, change }];
  });

const worthMarking = (change: Change): boolean =>
  isCorrection(change) &&
  change.reading !== '' &&
  change.kind !== 'half-width-punctuation' &&
  change.kind !== 'stray-space';

function cut(text: string, start: number, inside: readonly PlacedChange[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = start;
  for (const { from, to, change } of inside) {
    stretches.push({ text: text.slice(done - start, from - start), tip: null });
    stretches.push({ text: text.slice(from - start, to - start), tip: tipOf(change) });
    done = to;
  }
  stretches.push({ text: text.slice(done - start), tip: null });
  return stretches.filter((stretch) => stretch.text !== '');
}

/** e.g. 原文为“中超直播”，已校为“国家知识产权局”：网页劫持替换 */
const tipOf = ({ printed, reading, reason }: Change): string =>
  `原文为“${printed}”，已校为“${reading}”：${reason}`;

const trimmed = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.map((stretch, index) => ({
    ...stretch,
    text: edgeTrimmed(stretch.text, index === 0, index === stretches.length - 1),
  }));

const edgeTrimmed = (text: string, first: boolean, last: boolean): string => {
  const left = first ? text.trimStart() : text;
  return last ? left.trimEnd() : left;
};
