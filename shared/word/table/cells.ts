import type { Candidate } from '../../compare/answers.ts';
import { phraseSpans, sharedSpans } from '../../compare/correspondence/shared-spans.ts';
import { correspondence } from '../../compare/correspondence.ts';
import { wordsOf } from '../../compare/grid/words.ts';
import type { Piece } from '../../compare/types.ts';
import { pathName } from '../../model/names.ts';
import type { Clause } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import type { CellParagraph, Mark, MarkedRun, TableCell } from './types.ts';

/** A clause of the draft as it stands: （一）培育品牌服务机构, its words, its notes. */
export const draftCell = (clause: Clause): TableCell => [
  ...headOf(`${clause.marker.trim()}${clause.heading ?? ''}`),
  ...bodyOf([plain(wordsOf(clause))]),
  ...notesOf(clause),
];

/**
 * A counterpart with what the draft has and has not: its words drawn on the draft's. Where little is
 * shared it stands in its own words and only what both share is marked.
 */
export const counterpartCell = (draft: Clause, { clause, link }: Candidate): TableCell => [
  ...headOf(precedentName(clause)),
  ...bodyOf(markedAgainst(wordsOf(clause), wordsOf(draft), link.shared)),
  ...notesOf(clause),
];

/** A clause of a precedent the draft has nothing about. */
export const unmatchedCell = (clause: Clause): TableCell => [
  ...headOf(precedentName(clause)),
  ...bodyOf([plain(wordsOf(clause))]),
  ...notesOf(clause),
];

export const absenceCell = (words: string): TableCell => [
  { kind: 'absence', runs: [plain(words)], end: 'plain' },
];

/** Its place in the precedent comes first, as section rows are the draft's: 二.9 培育品牌机构. */
const precedentName = ({ path, heading }: Clause): string =>
  `${pathName(path)} ${heading ?? ''}`.trim();

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

const headOf = (words: string): TableCell =>
  words === '' ? [] : [{ kind: 'head', runs: [plain(words)], end: 'plain' }];

const notesOf = ({ responsible, deadline }: Clause): TableCell => [
  ...noteOf('责任单位', responsible?.text),
  ...noteOf('完成时限', deadline?.text),
];

const noteOf = (label: string, words: string | undefined): TableCell =>
  words === undefined ? [] : [{ kind: 'note', runs: [plain(`${label}：${words}`)], end: 'plain' }];

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
