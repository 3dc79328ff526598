import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { check, openChecker } from '../shared/check/checker.ts';
import { fixed } from '../shared/check/fixed.ts';
import type { Finding } from '../shared/check/types.ts';
import { edited } from '../shared/model/edit.ts';
import type { Span } from '../shared/model/span.ts';
import { checkSet, contextOf } from './check-set.ts';

/** What the check owes to any text, and to any text after any edit. */

const raw = readFileSync(new URL('./fixtures/drafts/draft-raw.txt', import.meta.url), 'utf8');
const { profile } = checkSet('drafts');
const context = contextOf(analyze(raw), profile);

const CUTS = [
  ...[
    '本市',
    '我区',
    '（二）、',
    '3、',
    '“',
    '”',
    '《',
    '》',
    '（',
    ')',
    '。。',
    '，',
    '\n',
    '；',
    '：',
  ],
  ...[
    '2026年12月05日',
    '按照本措施第三条',
    '最高不超过50万元',
    '50%',
    '第（三）项',
    '一、',
    '1.',
    '第六条 ',
  ],
  ...[
    '(2026)第12号',
    '不得迁出',
    '市知识产权局',
    '附件：1.甲；',
    '［待填：园区］',
    '\t',
    '\r\n',
    '１２',
    '……',
    '…',
  ],
];

/** Words put into the draft in place of a stretch of it. */
const cut = fc.record({
  at: fc.nat(raw.length),
  length: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(400)),
  words: fc.oneof(fc.constantFrom(...CUTS), fc.string({ maxLength: 12 }), fc.constant('')),
});

type Cut = { readonly at: number; readonly length: number; readonly words: string };

const after = (text: string, { at, length, words }: Cut): string => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + words + text.slice(from + length);
};

/** Pieces of a draft in any order, and what only looks like one. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...raw.split('\n')),
      fc.constantFrom(...CUTS),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom('\n', '').map((between) => parts.join(between)));

const lies = ({ from, to }: Span, text: string): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= text.length;

const soundIn = ({ span, related, fix, message }: Finding, text: string): boolean => {
  const edits = fix?.edits ?? [];
  const ordered = edits.every((edit, at) => at === 0 || edit.from >= (edits[at - 1]?.to ?? 0));
  return (
    [span, ...related, ...edits].every((place) => lies(place, text)) && ordered && message !== ''
  );
};

describe('the check', () => {
  it('never throws, and every finding and fix lies in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unsound = check(analyze(text), context).filter((finding) => !soundIn(finding, text));
        expect(unsound).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds after edits what it finds in the same text read for the first time', () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
        const again = openChecker(context);
        let text = raw;
        again(analyze(text));
        for (const one of cuts) {
          text = after(text, one);
          const policy = analyze(text);
          expect(again(policy)).toEqual(check(policy, context));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps every number and every closed quotation when all safe fixes are made', () => {
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 4 }), (cuts) => {
        const text = cuts.reduce(after, raw);
        const { turns } = fixed(analyze(text), context, analyze);
        for (const { source, made } of turns) {
          for (const { fix } of made) {
            const now = edited(source, fix.edits);
            expect(numbersOf(now)).toEqual(numbersOf(source));
            const kept = new Set(quotationsOf(now));
            expect(quotationsOf(source).filter((words) => !kept.has(words))).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

const numbersOf = (text: string): readonly string[] => text.match(/[0-9０-９]+/g) ?? [];
const quotationsOf = (text: string): readonly string[] =>
  text.match(/“[^“”\n]*”|《[^《》\n]*》/g) ?? [];
