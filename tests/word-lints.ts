import { type Facts, type Lint, officeFile } from './word-lints/file.ts';
import { schemaOrder } from './word-lints/order.ts';
import { contentTypes, relationshipsUsed, relationshipTargets } from './word-lints/package.ts';
import { noNames, noPaths } from './word-lints/privacy.ts';
import {
  deletedText,
  noMoves,
  ranges,
  revisionIds,
  revisionMarks,
} from './word-lints/revisions.ts';
import {
  cellsHaveParagraphs,
  evenPages,
  paragraphBehindTable,
  referencesLead,
  rowsFillTheGrid,
  titlePage,
} from './word-lints/structure.ts';
import {
  eastAsiaHint,
  edgesKept,
  indentsInPairs,
  integerMeasures,
  noThemeFonts,
} from './word-lints/typography.ts';

/**
 * What Word minds and the validator of the Open XML SDK does not see, and what the official format
 * needs beyond validity. A file with a finding is not handed over.
 */
const every: readonly Lint[] = [
  contentTypes,
  relationshipTargets,
  relationshipsUsed,
  noPaths,
  noNames,
  deletedText,
  revisionIds,
  revisionMarks,
  noMoves,
  ranges,
  schemaOrder,
  eastAsiaHint,
  noThemeFonts,
  indentsInPairs,
  integerMeasures,
  edgesKept,
  paragraphBehindTable,
  cellsHaveParagraphs,
  rowsFillTheGrid,
  titlePage,
  evenPages,
  referencesLead,
];

const plain: Facts = { letter: false, authors: [] };

/** Everything wrong with a Word or Excel file, each once; none is what every export must have. */
export const lintsOf = (bytes: Uint8Array, facts: Partial<Facts> = {}): readonly string[] => {
  const file = officeFile(bytes);
  return [...new Set(every.flatMap((lint) => lint(file, { ...plain, ...facts })))];
};
