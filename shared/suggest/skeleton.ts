import { blank } from '../model/blanks.ts';
import { formatMarker } from '../model/numbering.ts';
import { openDutyNote } from './borrowed/duty-note.ts';
import type { Genre, SkeletonChoice, SkeletonClause, SkeletonPart } from './skeleton/choice.ts';
import { closingWords } from './skeleton/closing.ts';
import { noticeLines, purposeWords } from './skeleton/opening.ts';
import { skeletonTitle } from './skeleton/title.ts';

/**
 * The text of a new draft: title, 导语 with the documents it rests on, the chosen parts and clauses
 * with a blank in each, 附则. Nothing is made up: whatever the drafter has to decide is ［待填：…］.
 * Reading it back gives the chosen headings in the chosen order. A part without clauses is left out.
 */
export const skeleton = (choice: SkeletonChoice): string => {
  const title = skeletonTitle(choice);
  const parts = partsOf(choice).filter(({ paragraphs }) => paragraphs.length > 0);
  return [
    ...(choice.notice === null ? [] : noticeLines(title, choice.notice)),
    title,
    purposeWords(choice),
    ...parts.flatMap(({ heading, paragraphs }, at) => [
      `${formatMarker('han', at + 1)}${heading}`,
      ...paragraphs.map((words, place) => `${formatMarker('han-paren', place + 1)}${words}`),
    ]),
    '',
  ].join('\n');
};

type WordedPart = { readonly heading: string; readonly paragraphs: readonly string[] };

const partsOf = (choice: SkeletonChoice): readonly WordedPart[] => [
  ...choice.parts.map((part) => worded(part, choice.genre)),
  {
    heading: '附则',
    paragraphs: choice.closings.map((closing) => closingWords(closing, choice)),
  },
];

const worded = ({ heading, clauses }: SkeletonPart, genre: Genre): WordedPart => ({
  heading,
  paragraphs: clauses.map((clause) => clauseWords(clause, genre)),
});

/** 培育品牌服务机构。［待填：…］（责任单位：［待填：…］） */
const clauseWords = ({ kind, heading, prompt }: SkeletonClause, genre: Genre): string =>
  `${heading}。${blank(prompt)}${kind === 'measure' ? noteWords(genre) : ''}`;

/** Items of 工作要点 say by when as well. */
const noteWords = (genre: Genre): string =>
  genre === '工作要点'
    ? `${openDutyNote.slice(0, -1)}；完成时限：${blank('完成时限')}）`
    : openDutyNote;
