import type { Clause, LineRole, Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { walk } from '../../shared/model/walk.ts';
import { normalise } from '../../shared/text/normalise.ts';
import { type Change, isCorrection, linesAsRead, type Reading } from '../../shared/text/reading.ts';
import type { Run } from '../../shared/word/blocks.ts';
import { clauseRuns } from '../../shared/word/elements/headings.ts';
import { titleLines } from '../../shared/word/elements/title.ts';
import { officialFormat } from '../../shared/word/format.ts';

/**
 * A stretch of a line; with a tip where the printed words were corrected. A title has one for each
 * of its rows.
 */
export type Stretch = { readonly text: string; readonly face: Face; readonly tip: string | null };

export type Face = Run['face'];

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
  const clauses = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  const lines = linesAsRead(reading);
  let next = 0;
  return policy.lines.map((line, index) => {
    const { text, start } = lines[index] ?? { text: '', start: 0 };
    const end = start + text.length;
    const inside: PlacedChange[] = [];
    for (let change = changes[next]; change !== undefined && change.from <= end; ) {
      if (change.to <= end) inside.push(change);
      next += 1;
      change = changes[next];
    }
    const { role, path, level } = line;
    const clause = path === null ? undefined : clauses.get(path);
    const heads = role === 'heading' || role === 'clause';
    const head = heads && clause !== undefined ? headOf(text, clause) : noHead;
    const rows = role === 'title' || role === 'notice-title' ? rowEnds(text) : [];
    const stretches =
      role === 'noise'
        ? [{ text: sliceOf(policy.source, line.span).trim(), face: body, tip: null }]
        : cut(text, start, inside, head, rows);
    return { role, path, level, stretches };
  });
}

/** By the number of a line, the clause whose own words end with it. */
export function lastLines(lines: readonly ReaderLine[]): ReadonlyMap<number, string> {
  const last = new Map<string, number>();
  lines.forEach(({ path, role }, at) => {
    if (path !== null && role !== 'blank' && role !== 'noise') last.set(path, at);
  });
  return new Map([...last].map(([path, at]) => [at, path]));
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

const body: Face = officialFormat.body.face.value;

/** How far into a line its heading reaches, and the heading's face. */
type Head = { readonly to: number; readonly face: Face };
const noHead: Head = { to: 0, face: body };

function headOf(text: string, clause: Clause): Head {
  const blank = text.length - text.trimStart().length;
  const first = clauseRuns(text.trim(), clause, officialFormat)[0];
  return first === undefined ? noHead : { to: blank + first.text.length, face: first.face };
}

/** Where the rows of a title end by sense, in its line. */
function rowEnds(text: string): readonly number[] {
  let end = text.length - text.trimStart().length;
  return titleLines(text.trim()).map((row) => {
    end += row.length;
    return end;
  });
}

/** Cuts a line, without the blanks at its ends, where face or row changes or a correction is. */
function cut(
  text: string,
  start: number,
  inside: readonly PlacedChange[],
  head: Head,
  rows: readonly number[],
): readonly Stretch[] {
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  const changed = inside.flatMap((it) => [it.from - start, it.to - start]);
  const edges = [from, to, head.to, ...rows, ...changed];
  const cuts = [...new Set(edges)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((at, index) => {
    const change = inside.find((it) => it.from - start <= at && at < it.to - start)?.change;
    return {
      text: text.slice(at, cuts[index + 1]),
      face: at < head.to ? head.face : body,
      tip: change === undefined ? null : tipOf(change),
    };
  });
}

/** e.g. 原文为“中超直播”，已校为“国家知识产权局”：网页劫持替换 */
const tipOf = ({ printed, reading, reason }: Change): string =>
  `原文为“${printed}”，已校为“${reading}”：${reason}`;
