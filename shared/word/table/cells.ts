import type { Candidate } from '../../compare/answers.ts';
import { phraseSpans, sharedSpans } from '../../compare/correspondence/shared-spans.ts';
import { correspondence } from '../../compare/correspondence.ts';
import { wordsOf } from '../../compare/grid/words.ts';
import type { Piece } from '../../compare/types.ts';
import { pathName } from '../../model/names.ts';
import type { Clause } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { introducesList, walk } from '../../model/walk.ts';
import { isProvision } from '../elements/headings.ts';
import type { CellParagraph, Mark, MarkedRun, TableCell } from './types.ts';

/** A clause of the draft as it stands: （一）培育品牌服务机构。 its words, its notes. */
export const draftCell = (clause: Clause, source: string): TableCell =>
  clauseCell(clause, clause.marker.trim(), source, [plain(wordsOf(clause))]);

/**
 * A counterpart with what the draft has and has not: its words drawn on the draft's. Where little is
 * shared it stands in its own words and only what both share is marked.
 */
export const counterpartCell = (
  draft: Clause,
  { clause, link }: Candidate,
  source: string,
): TableCell =>
  clauseCell(
    clause,
    placeOf(clause),
    source,
    markedAgainst(wordsOf(clause), wordsOf(draft), link.shared),
  );

/** A clause of a precedent the draft has nothing about. */
export const unmatchedCell = (clause: Clause, source: string): TableCell =>
  clauseCell(clause, placeOf(clause), source, [plain(wordsOf(clause))]);

export const absenceCell = (words: string): TableCell => [
  { kind: 'absence', runs: [plain(words)], end: 'plain' },
];

/** Section rows are the draft's, so a precedent's clause is known by its place: 二.9 培育品牌机构. */
const placeOf = ({ path }: Clause): string => `${pathName(path)} `;

/**
 * Under its heading the words of the clause, then its notes. A clause without one (（三）本措施自2027年
 * 1月1日起施行。) has its marker before the first of its words.
 */
const clauseCell = (
  clause: Clause,
  place: string,
  source: string,
  words: readonly MarkedRun[],
): TableCell => {
  const { heading } = clause;
  return [
    ...(heading === null
      ? bodyOf([plain(place), ...words])
      : [headOf(clause, `${place}${heading}${closingOf(clause, source)}`), ...bodyOf(words)]),
    ...notesOf(clause),
  ];
};

const headOf = (clause: Clause, words: string): CellParagraph => ({
  kind: clause.runIn && isProvision(clause) ? 'body' : 'head',
  runs: [plain(words)],
  end: 'plain',
});

/** The mark that closes a heading at the beginning of its paragraph, as printed. */
const closingOf = ({ runIn, headingSpan }: Clause, source: string): string =>
  (runIn && headingSpan !== null
    ? /^[。：！？；.]/u.exec(source.slice(headingSpan.to, headingSpan.to + 1))?.[0]
    : undefined) ?? '';

const markedAgainst = (
  other: string,
  draft: string,
  phrases: readonly string[],
): readonly MarkedRun[] => {
  if (other === draft) return [plain(other)];
  const found = correspondence(other, draft);
  if (found.kind === 'close') return found.pieces.map(runOf);
  const shared = sharedSpans(found.other);
  return withShared(other, shared.length > 0 ? shared : phraseSpans(other, phrases));
};

const MARKS = { equal: 'plain', insert: 'only-draft', delete: 'only-other' } as const;

const runOf = ({ op, text }: Piece): MarkedRun => ({ text, mark: MARKS[op] });

const plain = (text: string): MarkedRun => ({ text, mark: 'plain' });

const withShared = (text: string, spans: readonly Span[]): readonly MarkedRun[] => {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    runs.push(plain(text.slice(at, from)), { text: text.slice(from, to), mark: 'shared' });
    at = to;
  }
  return [...runs, plain(text.slice(at))].filter((run) => run.text !== '');
};

/** 一、提升专业服务供给水平; 第一章　总则. */
export const sectionText = (clause: Clause): string => {
  const { marker, heading, style } = clause;
  const gap = style === 'part' || style === 'chapter' || style === 'section' ? '\u3000' : '';
  const notes = ownNotes(clause).map((note) => `（${note}）`);
  return [`${marker.trim()}${gap}${heading ?? ''}`, ...notes].join('');
};

/** Notes of the clause, then those of the items of its list: 1.责任单位：… */
const notesOf = (clause: Clause): TableCell =>
  [
    ...ownNotes(clause),
    ...(introducesList(clause)
      ? [...walk(clause.children)].flatMap((item) =>
          ownNotes(item).map((note) => `${item.marker.trim()}${note}`),
        )
      : []),
  ].map((note) => ({ kind: 'note', runs: [plain(note)], end: 'plain' }));

const ownNotes = ({ responsible, deadline }: Clause): readonly string[] => [
  ...(responsible === null ? [] : [`责任单位：${responsible.text}`]),
  ...(deadline === null ? [] : [`完成时限：${deadline.text}`]),
];

/** Marked words as paragraphs: a line break ends one, whichever text it stands in. */
export const bodyOf = (runs: readonly MarkedRun[]): TableCell => {
  const paragraphs: CellParagraph[] = [];
  let open: MarkedRun[] = [];
  for (const { text, mark } of runs) {
    const [first = '', ...rest] = text.split('\n');
    open.push({ text: first, mark });
    for (const line of rest) {
      paragraphs.push(bodyParagraph(open, mark));
      open = [{ text: line, mark }];
    }
  }
  const last = bodyParagraph(open, 'plain');
  return last.runs.length === 0 && paragraphs.length === 0 ? [] : [...paragraphs, last];
};

const bodyParagraph = (runs: readonly MarkedRun[], end: Mark): CellParagraph => ({
  kind: 'body',
  runs: runs.filter(({ text }) => text !== ''),
  end,
});
