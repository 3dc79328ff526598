import type { Hand, Revised, RevisedRemark, Segment } from '../../model/revision.ts';
import type { Span } from '../../model/span.ts';
import { linesOf } from './blocks.ts';
import { readBoxes } from './boxes.ts';
import { newBudget } from './budget.ts';
import { type Changed, changeOf } from './change-id.ts';
import { listsOf } from './lists.ts';
import { readNotes } from './notes.ts';
import { openPackage } from './open.ts';
import { partsOf } from './parts.ts';
import { readThreads } from './remarks.ts';
import { type Reading, readStory } from './story.ts';
import { stylesOf } from './styles.ts';
import { joined, type Mark, type Words } from './words.ts';

/**
 * A .docx with both sides of its tracked changes, who made them, and its comments beside them.
 * Documents embedded in it are left out. Throws `Unreadable`; whether the file may be read at all
 * `readDocx` says first.
 */
export const readRevised = (bytes: Uint8Array): Revised => {
  const open = openPackage(bytes, newBudget());
  const parts = partsOf(open);
  const lists = listsOf(parts.numbering);
  const reading: Reading = {
    changes: 'both',
    styles: stylesOf(parts.styles, lists),
    lists,
    count: () => undefined,
    chunk: () => [],
  };
  const story = readStory(parts.document, reading);
  const body = linesOf(story.blocks);
  const boxes = readBoxes(story, reading).words;
  const places = { body, boxes };
  const notes = [
    ...readNotes(parts.footnotes, 'footnote', places, reading),
    ...readNotes(parts.endnotes, 'endnote', places, reading),
  ].map(({ words }) => words);
  const margins = [...parts.headers, ...parts.footers].map((part) =>
    linesOf(readStory(part, reading).blocks),
  );
  const spans = spansIn(body);
  return {
    body: segmentsOf(body),
    beside: segmentsOf(joined([boxes, ...notes.map(ended), ...margins])),
    remarks: readThreads(parts, [body, boxes, ...notes], reading).map(
      ({ thread, remark: { author, at, text, quote, line, done } }): RevisedRemark => ({
        ...{ author, at, text, quote, line, done },
        thread,
        span: spans.get(thread) ?? null,
      }),
    ),
  };
};

const ended = ({ text, marks }: Words): Words => ({ text: `${text}\n`, marks });

/** Where each comment hangs, by its w:id; its own sign tells where a range has no two ends. */
const spansIn = ({ marks }: Words): ReadonlyMap<string, Span> => {
  const starts = new Map<string, number>();
  const spans = new Map<string, Span>();
  for (const { kind, id, at } of marks) {
    if (kind === 'remark-start') starts.set(id, at);
    else if (kind === 'remark-end' && !spans.has(id))
      spans.set(id, { from: starts.get(id) ?? at, to: at });
  }
  for (const { kind, id, at } of marks) {
    if (kind === 'remark' && !spans.has(id)) spans.set(id, { from: starts.get(id) ?? at, to: at });
  }
  return spans;
};

/** Words cut where a change begins or ends; what one hand did in one go is one segment. */
const segmentsOf = ({ text, marks }: Words): readonly Segment[] => {
  const segments: Segment[] = [];
  const open: Changed[] = [];
  let done = 0;
  /** What the next paragraph mark carries. */
  let pending: Changed[] = [];
  const take = (to: number): void => {
    while (done < to) {
      const end = text.indexOf('\n', done);
      const stop = end < 0 || end >= to ? to : end;
      if (stop > done) push(segments, text.slice(done, stop), open);
      if (stop < to) push(segments, '\n', [...open, ...pending]);
      if (stop < to) pending = [];
      done = stop < to ? stop + 1 : stop;
    }
  };
  for (const { kind, id, at } of marks.filter(isChange)) {
    take(at);
    const change = changeOf(id);
    if (kind === 'change-start') open.push(change);
    else if (kind === 'changed-mark') pending.push(change);
    else open.splice(lastOf(open, change), 1);
  }
  take(text.length);
  return segments;
};

const isChange = ({ kind }: Mark): boolean =>
  kind === 'change-start' || kind === 'change-end' || kind === 'changed-mark';

const lastOf = (open: readonly Changed[], { op, author, at }: Changed): number =>
  open.findLastIndex((one) => one.op === op && one.author === author && one.at === at);

const push = (segments: Segment[], text: string, changes: readonly Changed[]): void => {
  const by = (op: Changed['op']): Hand | null => {
    const change = changes.findLast((one) => one.op === op);
    return change === undefined ? null : { author: change.author, at: change.at };
  };
  const next: Segment = { text, insert: by('insert'), remove: by('remove') };
  const last = segments.at(-1);
  if (last !== undefined && isSame(last, next)) {
    segments[segments.length - 1] = { ...last, text: last.text + text };
  } else segments.push(next);
};

const isSame = (a: Segment, b: Segment): boolean =>
  sameHand(a.insert, b.insert) && sameHand(a.remove, b.remove);

const sameHand = (a: Hand | null, b: Hand | null): boolean =>
  a === b || (a !== null && b !== null && a.author === b.author && a.at === b.at);
