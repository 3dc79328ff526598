import type { Element } from '../../shared/word/read/xml.ts';
import { doubled, isInside, type Lint, type OfficeFile } from './file.ts';

/** Word refuses a file with w:t inside w:del, and the SDK's validator does not see it. */
export const deletedText: Lint = (file) =>
  file.elements.flatMap((placed) => {
    const { element, part } = placed;
    const deleted = isInside(placed, 'w:del');
    const wrong = deleted ? ['w:t', 'w:instrText'] : ['w:delText', 'w:delInstrText'];
    return wrong.includes(element.name)
      ? [`${part}: ${element.name} ${deleted ? 'inside' : 'outside'} w:del`]
      : [];
  });

const CHANGES =
  /^w:(ins|del|cellIns|cellDel|cellMerge|(rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr)Change)$/u;

const changesIn = (file: OfficeFile) =>
  file.elements.filter(({ element }) => CHANGES.test(element.name));

/** Two changes of one id, in whatever parts, are one change to Word. */
export const revisionIds: Lint = (file) => {
  const ids = changesIn(file).map(({ element }) => element.attributes['w:id'] ?? '');
  return [
    ...doubled(ids).map((id) => `the revision id ${id} stands twice`),
    ...ids.filter((id) => !/^\d+$/u.test(id)).map((id) => `the revision id “${id}” is no number`),
  ];
};

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u;

/** Who and when; Word shows both. */
export const revisionMarks: Lint = (file) =>
  changesIn(file).flatMap(({ element: { name, attributes }, part }) => [
    ...((attributes['w:author'] ?? '') === '' ? [`${part}: ${name} has no author`] : []),
    ...(MOMENT.test(attributes['w:date'] ?? '')
      ? []
      : [`${part}: ${name} is dated ${attributes['w:date']}`]),
  ]);

/** Moves are written as delete plus insert: Word's own moves make files unreadable too easily. */
export const noMoves: Lint = (file) =>
  file.elements
    .filter(({ element }) => /^w:move(From|To)/u.test(element.name))
    .map(({ element, part }) => `${part}: ${element.name}`);

/** Starts and ends of bookmarks and remarks: one end for each start, behind it, ids and names once. */
export const ranges: Lint = (file) =>
  ['bookmark', 'commentRange'].flatMap((kind) => {
    const marks = file.elements
      .map(({ element }) => element)
      .filter(({ name }) => name.startsWith(`w:${kind}`));
    const starts = marks.filter(({ name }) => name === `w:${kind}Start`);
    const ends = marks.filter(({ name }) => name === `w:${kind}End`);
    const idOf = ({ attributes }: Element): string => attributes['w:id'] ?? '';
    const behind = (start: Element): boolean => {
      const end = ends.find((one) => idOf(one) === idOf(start));
      return end !== undefined && marks.indexOf(end) > marks.indexOf(start);
    };
    const names = starts.flatMap(({ attributes }) => attributes['w:name'] ?? []);
    return [
      ...doubled(starts.map(idOf)).map((id) => `the ${kind} id ${id} stands twice`),
      ...doubled(ends.map(idOf)).map((id) => `the ${kind} ${id} ends twice`),
      ...doubled(names).map((name) => `two bookmarks ${name}`),
      ...starts
        .filter((start) => !behind(start))
        .map((start) => `${kind} ${idOf(start)} has no end`),
      ...ends
        .filter((end) => !starts.some((start) => idOf(start) === idOf(end)))
        .map((end) => `${kind} ${idOf(end)} has no start`),
    ];
  });
