import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../shared/compare/difference.ts';
import type { Grain, Piece } from '../shared/compare/types.ts';
import { segment } from '../shared/text/segment.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';
import { draftOf, hunksOf, otherOf, revisions } from './difference-builders.ts';

const grains: readonly Grain[] = ['character', 'word', 'sentence'];
const runs = { numRuns: 500 };

/** Places in both texts where a piece that changed begins or ends. */
function edgesOf(pieces: readonly Piece[]) {
  const edges = { other: new Set<number>(), draft: new Set<number>() };
  let [atOther, atDraft] = [0, 0];
  for (const { op, text } of pieces) {
    if (op !== 'insert') atOther += text.length;
    if (op !== 'delete') atDraft += text.length;
    if (op !== 'insert') edges.other.add(atOther).add(atOther - text.length);
    if (op !== 'delete') edges.draft.add(atDraft).add(atDraft - text.length);
  }
  return edges;
}

/** Where the parts of a text begin and end. */
function boundariesOf(parts: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set([0, ...parts.map((part) => (at += part.length))]);
}

const outside = (edges: ReadonlySet<number>, boundaries: ReadonlySet<number>) =>
  [...edges].filter((edge) => !boundaries.has(edge));

/** 50万元, 30%, 2027年12月底, 沪知局〔2024〕32号, 第三条, （二）, PCT and cited titles with their brackets. */
const isWhole = (word: string): boolean => /[\d〔（《A-Z]/.test(word) && word.length > 1;

describe('a revised text of real sentences', () => {
  test.each(grains)('joining the pieces gives both texts: %s', (grain) => {
    fc.assert(
      fc.property(revisions, ([other, draft]) => {
        const pieces = difference(other, draft, grain);
        expect([otherOf(pieces), draftOf(pieces)]).toEqual([other, draft]);
        expect(pieces.filter(({ text }) => text === '')).toEqual([]);
        expect(pieces.filter(({ op }, at) => op === pieces[at + 1]?.op)).toEqual([]);
      }),
      runs,
    );
  });

  test.each(grains)('whichever is called old, the same is marked: %s', (grain) => {
    fc.assert(
      fc.property(revisions, ([other, draft]) => {
        const back = hunksOf(difference(draft, other, grain)).map(([gone, come]) => [come, gone]);
        expect(back).toEqual(hunksOf(difference(other, draft, grain)));
      }),
      runs,
    );
  });

  test.each(['character', 'word'] as const)('no island of one character: %s', (grain) => {
    fc.assert(
      fc.property(revisions, ([other, draft]) => {
        const pieces = difference(other, draft, grain);
        const islands = pieces.filter(
          ({ op, text }, at) =>
            op === 'equal' &&
            text.length === 1 &&
            !/[。；！？\n]/.test(text) &&
            at > 0 &&
            at < pieces.length - 1,
        );
        expect(islands).toEqual([]);
      }),
      runs,
    );
  });

  test('词: no edge inside a word', () => {
    fc.assert(
      fc.property(revisions, ([other, draft]) => {
        const edges = edgesOf(difference(other, draft));
        expect(outside(edges.other, boundariesOf(segment(other)))).toEqual([]);
        expect(outside(edges.draft, boundariesOf(segment(draft)))).toEqual([]);
      }),
      runs,
    );
  });

  test('句: no edge inside a sentence', () => {
    fc.assert(
      fc.property(revisions, ([other, draft]) => {
        const edges = edgesOf(difference(other, draft, 'sentence'));
        expect(outside(edges.other, boundariesOf(sentencesOf(other)))).toEqual([]);
        expect(outside(edges.draft, boundariesOf(sentencesOf(draft)))).toEqual([]);
      }),
      runs,
    );
  });

  test.each(grains)(
    'amounts, numbers of documents, references and titles stay whole: %s',
    (grain) => {
      fc.assert(
        fc.property(revisions, ([other, draft]) => {
          const edges = edgesOf(difference(other, draft, grain));
          for (const [text, own] of [
            [other, edges.other],
            [draft, edges.draft],
          ] as const) {
            let at = 0;
            for (const word of segment(text)) {
              if (isWhole(word))
                for (let inside = at + 1; inside < at + word.length; inside += 1)
                  expect(own.has(inside), `${word} in ${text}`).toBe(false);
              // A mark that the edits left alone at an end of the text has no title to keep to.
              if (word === '《' && at + 1 < text.length)
                expect(own.has(at + 1), `《 in ${text}`).toBe(false);
              if (word === '》' && at > 0) expect(own.has(at), `》 in ${text}`).toBe(false);
              at += word.length;
            }
          }
        }),
        runs,
      );
    },
  );
});
