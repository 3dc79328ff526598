import { difference } from '../compare/difference.ts';
import type { Piece } from '../compare/types.ts';
import type { LineChange } from '../model/opinion.ts';
import { inQuotes } from '../text/in-quotes.ts';
import { segment } from '../text/segment.ts';
import { wordsApart } from './lines.ts';

/** More places than this in one paragraph are read more easily as the paragraph they make. */
const MOST_PLACES = 4;
/** So are changes to more of its characters than this. */
const MOST_CHANGED = 0.6;
/** Fewer characters than this say nothing without those around them: 五 of 五十万元. */
const TELLING = 3;
/** So many are enough to know a place by. */
const CONTEXT = 4;
/** So far off they are looked for. */
const NEAR = 24;

/** Changes of some paragraphs as a drafter would write them: 将“甲”修改为“乙”；删去“丙”. */
export function wordsOfChanges(changes: readonly LineChange[]): string {
  const moves = movesIn(changes);
  const gone = new Set([...moves.values()]);
  return changes
    .flatMap((change, at) => {
      const parted = wordsOfParting(change, changes[at + 1]);
      if (parted !== null) return [parted];
      if (wordsOfParting(changes[at - 1], change) !== null) return [];
      const target = moves.get(change);
      if (target !== undefined) return [wordsOfMove(change.line, target.line)];
      return gone.has(change) ? [] : [wordsOfChange(change)];
    })
    .join('；');
}

/** Each paragraph that was taken away and put in elsewhere, with where it went. */
function movesIn(changes: readonly LineChange[]): ReadonlyMap<LineChange, LineChange> {
  const came = new Map(
    changes.flatMap((change): [string, LineChange][] =>
      change.kind === 'add' ? [[wordsApart(change.words), change]] : [],
    ),
  );
  return new Map(
    changes.flatMap((change): [LineChange, LineChange][] => {
      const target = change.kind === 'remove' ? came.get(wordsApart(change.line)) : undefined;
      return target === undefined ? [] : [[change, target]];
    }),
  );
}

/** A paragraph that was cut in two, or one that was joined to the one above it; else null. */
function wordsOfParting(
  change: LineChange | undefined,
  next: LineChange | undefined,
): string | null {
  if (change?.kind !== 'rewrite') return null;
  if (next?.kind === 'add' && isSame(change.line, change.words + next.words)) {
    return `自${quoted(next.words)}起另起一段`;
  }
  if (next?.kind === 'remove' && isSame(change.words, change.line + wordsApart(next.line))) {
    return `将${quoted(next.line)}并入上一段`;
  }
  return null;
}

/** Apart from blanks. */
const isSame = (one: string, other: string): boolean =>
  one.replace(/\s/gu, '') === other.replace(/\s/gu, '');

const wordsOfMove = (line: string, target: string): string =>
  target === '' ? `将${quoted(line)}移至篇首` : `将${quoted(line)}移至${quoted(target)}之后`;

function wordsOfChange(change: LineChange): string {
  switch (change.kind) {
    case 'rewrite':
      return wordsOfRewrite(change.line, change.words);
    case 'remove':
      return `删去${quoted(change.line)}`;
    case 'add':
      return change.line === ''
        ? `在篇首增加${inQuotes(change.words)}`
        : `在${quoted(change.line)}之后增加一段：${inQuotes(change.words)}`;
  }
}

function wordsOfRewrite(line: string, words: string): string {
  const places = placesOf(difference(line, words));
  const changed = places.reduce((sum, { gone, come }) => sum + gone.length + come.length, 0);
  const share = changed / (line.length + words.length);
  if (places.length > MOST_PLACES || (places.length > 1 && share > MOST_CHANGED)) {
    return `将${quoted(line)}修改为${inQuotes(words)}`;
  }
  return places.map(wordsOfPlace).join('；');
}

/** One place of a paragraph where words went or came, with the words around it. */
type Place = {
  readonly gone: string;
  readonly come: string;
  readonly before: string;
  readonly behind: string;
};

function placesOf(pieces: readonly Piece[]): readonly Place[] {
  const places: Place[] = [];
  let [before, gone, come] = ['', '', ''];
  const close = (behind: string): void => {
    if (gone + come !== '') places.push({ gone, come, before, behind });
    [gone, come] = ['', ''];
  };
  for (const { op, text } of pieces) {
    if (op === 'delete') gone += text;
    else if (op === 'insert') come += text;
    else {
      close(text);
      before = text;
    }
  }
  close('');
  return places;
}

function wordsOfPlace({ gone, come, before, behind }: Place): string {
  if (blank(gone) && blank(come)) return '调整空格';
  const [ahead, after] = [lastWords(before), firstWords(behind)];
  if (gone === '') {
    if (ahead !== '') return `在“${ahead}”后增加${inQuotes(come)}`;
    return after === '' ? `增加${inQuotes(come)}` : `在“${after}”前增加${inQuotes(come)}`;
  }
  const short = gone.trim().length < TELLING;
  if (come === '') {
    return short && ahead !== '' ? `删去“${ahead}”后的${inQuotes(gone)}` : `删去${quoted(gone)}`;
  }
  if (!short) return `将${quoted(gone)}修改为${inQuotes(come)}`;
  const tail = ahead === '' ? after : '';
  return `将${inQuotes(ahead + gone + tail)}修改为${inQuotes(ahead + come + tail)}`;
}

const blank = (text: string): boolean => text.trim() === '';

/** The last words before a place: whole ones, some characters at least. */
const lastWords = (text: string): string =>
  bare(
    enough(segment(text.slice(-NEAR)).toReversed())
      .toReversed()
      .join(''),
  );

const firstWords = (text: string): string => bare(enough(segment(text.slice(0, NEAR))).join(''));

function enough(words: readonly string[]): readonly string[] {
  let length = 0;
  const end = words.findIndex((word) => {
    length += word.replace(/[\p{P}\s]/gu, '').length;
    return length >= CONTEXT;
  });
  return end < 0 ? words : words.slice(0, end + 1);
}

/** Without quotation marks, which would part the quotation they stand in. */
const bare = (text: string): string => text.replace(/[“”]/gu, '').trim();

const LONGEST = 80;
const HEAD = 36;
const TAIL = 18;

/** Words of the text, the middle of long ones left out: they can be looked up there. */
const quoted = (words: string): string =>
  inQuotes(words.length <= LONGEST ? words : `${words.slice(0, HEAD)}……${words.slice(-TAIL)}`);
