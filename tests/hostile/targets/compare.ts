import fc from 'fast-check';
import { analyze } from '../../../shared/analyze.ts';
import { align } from '../../../shared/compare/align.ts';
import { copiedPassages } from '../../../shared/compare/copied.ts';
import { coverage } from '../../../shared/compare/coverage.ts';
import { difference } from '../../../shared/compare/difference.ts';
import { slotSpans } from '../../../shared/compare/slots.ts';
import type { Grain, Piece } from '../../../shared/compare/types.ts';
import { compareVersions } from '../../../shared/compare/versions.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { buildIndex, search } from '../../../shared/library/search.ts';
import { readLetter } from '../../../shared/opinions/letter/letter.ts';
import { localise } from '../../../shared/suggest/localise.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';
import { printedWords } from '../../../shared/text/printed.ts';
import { checkSet } from '../../check-set.ts';
import { changedText, mutatedText, textChange } from '../mutated-text.ts';
import { realTexts } from '../real-texts.ts';
import { aimed, asJsonFile, isText, mustHold } from '../target.ts';

type Pair = readonly [before: string, after: string];

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every(isText);

/**
 * Two texts beside each other: differences, versions, links, coverage, suggestions, search, letters.
 * Joined pieces give both texts back, and every printed letter stands in one row of the versions.
 */
export const compare = aimed<Pair>({
  name: 'compare',
  corpus: () => realTexts().map((one): Pair => [one, one]),
  cases: (corpus) => {
    const texts = corpus.flat();
    const changed = fc
      .tuple(mutatedText(texts), fc.array(textChange, { maxLength: 5 }))
      .map(([before, changes]): Pair => [before, changes.reduce(changedText, before)]);
    return fc.oneof(changed, fc.tuple(mutatedText(texts), mutatedText(texts)));
  },
  sizeOf: ([before, after]) => before.length + after.length,
  file: asJsonFile(isPair),
  run: ([before, after]) => {
    for (const grain of GRAINS) piecesRebuild(before, after, grain);
    const [old, now] = [analyze(before), analyze(after)];
    const { rows } = compareVersions(old, now);
    for (const [side, { source }] of [
      ['before', old],
      ['after', now],
    ] as const) {
      const written = rows.flatMap((row) => row[side]).map(({ marker, text }) => marker + text);
      const printed = printedWords(source)({ from: 0, to: source.length });
      // Two rows may end and begin with halves that are one character only where they are joined.
      mustHold(letters(written.join('\n')) === letters(printed), `letters of ${side} in no row`);
    }
    const alignment = align(now, precedents);
    for (const { score } of alignment.links) mustHold(score >= 0, 'a link without a score');
    coverage(now, precedents, alignment);
    suggest(now, precedents, { genre: now.genre ?? '若干措施', level: '区级', parts: null });
    for (const { from, to } of [...copiedPassages(after, before), ...slotSpans(after)])
      mustHold(from >= 0 && from <= to && to <= after.length, 'a passage outside of the text');
    localisedTwice(after);
    readLetter(after, old);
    for (const words of [after.slice(0, 200), after.slice(-30), before]) search(index, { words });
  },
});

const GRAINS: readonly Grain[] = ['character', 'word', 'sentence'];
const precedents = builtInPrecedents.slice(0, 3);
const index = buildIndex(builtInPrecedents);
const { profile } = checkSet('drafts');

const joined = (pieces: readonly Piece[], less: Piece['op']): string =>
  pieces.map(({ op, text }) => (op === less ? '' : text)).join('');

function piecesRebuild(before: string, after: string, grain: Grain): void {
  const pieces = difference(before, after, grain);
  mustHold(joined(pieces, 'insert') === before, `${grain}: pieces do not give the old text`);
  mustHold(joined(pieces, 'delete') === after, `${grain}: pieces do not give the new text`);
}

/** Blanks and signs of layout belong to no passage. */
const letters = (words: string): string =>
  (words.match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []).sort().join('');

function localisedTwice(source: string): void {
  const from = { jurisdiction: '上海市', level: '市级' } as const;
  const once = localise(source, from, profile);
  const digits = (words: string): string => (words.match(/\d+/g) ?? []).join(' ');
  const places = once.changes.filter(({ from: was }) => /\d/.test(was));
  if (places.length === 0) {
    mustHold(digits(once.text) === digits(source), 'localising changes a number');
  }
  mustHold(localise(once.text, from, profile).text === once.text, 'localising twice changes more');
}
