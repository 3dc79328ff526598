import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ended, rendered } from '../shared/compare/review/rendered.ts';
import type { Changes } from '../shared/compare/review/types.ts';
import {
  agents,
  all,
  between,
  brands,
  clauses,
  draft,
  lawyers,
  made,
  money,
  pair,
} from './review-builders.ts';

/** 改动 as a reviewer would list them: what goes and what comes. */
const listed = (changes: Changes): readonly string[] =>
  changes.changes.map(({ kind, edits, block }) => {
    const moved = block === null ? undefined : changes.blocks[block];
    if (moved !== undefined) return `${kind} ${changes.before.slice(moved.from, moved.from + 9)}`;
    return `${kind} ${edits
      .flatMap((number) => changes.edits[number] ?? [])
      .map(({ from, to, words }) => `[${changes.before.slice(from, to)}>${words}]`)
      .join('')}`;
  });

describe('what a reviewer changed', () => {
  test('words, one by one, and a moved clause as one with the numbers together', () => {
    const changes = between(
      clauses(brands, lawyers, agents, money),
      clauses(lawyers, agents.replace('执业', '执业、诚信经营'), money, brands.replace('50', '80')),
    );
    expect(listed(changes)).toEqual([
      'moved （一）培育服务品牌',
      'reworded [50万元>80万元]',
      'reworded [>、诚信经营]',
      'numbers [（二）>（一）][（三）>（二）][（四）>（三）][（一）>（四）]',
    ]);
    const [move = '', amount = ''] = changes.changes.map(({ id }) => id);
    expect(made(changes, [move])).toBe(
      `${clauses(brands, lawyers, agents, money).replace(`（一）${brands}\n`, '')}\n（一）${brands}\n`,
    );
    const rich = brands.replace('50', '80');
    expect(made(changes, [amount])).toBe(ended(clauses(rich, lawyers, agents, money)));
    expect(made(changes, [amount, move])).toContain(`30%贴息。\n（一）${rich}\n`);
  });

  test('each clause that came or went is one', () => {
    const records = '建立信用档案。向社会公示评价结果。';
    const courts = '健全保护机制。快速处理纠纷。';
    const changes = between(
      clauses(brands, lawyers, agents),
      clauses(brands, agents, records, courts),
    );
    expect(listed(changes)).toEqual([
      `deleted [（二）${lawyers}\n>]`,
      `added [>（三）${records}\n]`,
      `added [>（四）${courts}\n]`,
      'numbers [（三）>（二）]',
    ]);
  });

  test('a split is a change of its words; empty lines are no change to look at', () => {
    const changes = between(
      clauses(`${brands}${lawyers}`, agents),
      clauses(brands, lawyers, agents).replaceAll('\n', '\n\n'),
    );
    expect(listed(changes)).toEqual([
      'reworded [>\n\n（二）]',
      'numbers [（二）>（三）]',
      expect.stringMatching(/^layout /),
    ]);
  });

  test('the working draft: 24 clauses edited, three moved, two added, one deleted', () => {
    const changes = between(draft('draft-raw.txt'), draft('draft-raw-v2.txt'));
    const count = (wanted: string) => changes.changes.filter(({ kind }) => kind === wanted).length;
    expect(['moved', 'added', 'deleted', 'numbers', 'layout'].map(count)).toEqual([3, 2, 1, 1, 0]);
    expect(made(changes, all(changes))).toBe(ended(draft('draft-raw-v2.txt')));
    expect(made(changes, [])).toBe(ended(draft('draft-raw.txt')));
  });

  test('no change is a lone character between words that stay', () => {
    const changes = between(draft('draft-raw.txt'), draft('draft-raw-v2.txt'));
    const places = changes.edits.toSorted((a, b) => a.from - b.from);
    const islands = places.flatMap((edit, at) => {
      const next = places[at + 1];
      if (next === undefined || next.block !== edit.block) return [];
      const kept = changes.before.slice(edit.to, next.from);
      return /^\p{Script=Han}$/u.test(kept) ? [kept] : [];
    });
    expect(islands).toEqual([]);
  });

  test('nothing, where the texts are the same', () => {
    const text = draft('draft-clean.txt');
    expect(between(text, text).changes).toEqual([]);
  });
});

describe('clauses that arrive among lines that went and came', () => {
  const loans = `（三）${money}每家企业每年累计不超过60万元，每半年公开一次进展情况，接受社会监督。`;
  const before = [
    '徐汇区若干措施',
    `（一）${brands}`,
    loans,
    '五、强化组织实施',
    `（二）${agents}`,
    '2026年12月5日',
  ].join('\n');
  const heading = '四、优化行业发展环境';

  test('stand where the reviewer has them, behind what came before them', () => {
    for (const tail of [
      [heading, '', `（一）${brands}`],
      [heading, `（一）${brands}`, '', ''],
    ]) {
      const reviewed = ['徐汇区若干措施', `（二）${agents}`, loans, ...tail].join('\n');
      const changes = between(before, reviewed);
      expect(changes.changes.filter(({ kind }) => kind === 'moved')).toHaveLength(2);
      expect(made(changes, all(changes))).toBe(ended(reviewed));
    }
  });

  test('never come to stand in the middle of a line', () => {
    const changes = between(
      `2026年12月5日\n（一）${brands}\n（二）${agents}\n${loans}`,
      `\n（二）${agents}\n二、优化发展环境\n（一）${brands}\n${loans}`,
    );
    const moved = changes.changes.flatMap(({ id, kind }) => (kind === 'moved' ? [id] : []));
    expect(made(changes, moved)).toBe(
      `2026年12月5日\n（二）${agents}\n（一）${brands}\n${loans}\n`,
    );
    expect(made(changes, all(changes))).toBe(ended(changes.reviewed));
  });
});

describe('whatever was edited', () => {
  test('all made give the reviewed text, none the old one, and no id stands twice', () => {
    fc.assert(
      fc.property(pair(14), ({ before, reviewed }) => {
        const changes = between(before, reviewed);
        expect(made(changes, all(changes))).toBe(ended(reviewed));
        expect(made(changes, [])).toBe(ended(before));
        expect(all(changes).size).toBe(changes.changes.length);
      }),
      { numRuns: 120 },
    );
  });

  test('some made one after the other, in any order, are the same as made at once', () => {
    fc.assert(
      fc.property(
        pair(14),
        fc.infiniteStream(fc.nat(1_000_000)),
        ({ before, reviewed }, numbers) => {
          const changes = between(before, reviewed);
          const next = (): number => numbers.next().value ?? 0;
          const some = changes.changes.filter(() => next() % 2 === 0);
          const order = some
            .map((change) => ({ change, at: next() }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ change }) => change);
          let text = made(changes, []);
          const done = new Set<string>();
          for (const change of order) {
            text = oneMore(changes, done, text, change);
            done.add(change.id);
          }
          expect(text).toBe(made(changes, done));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Makes a change in a text where others are made, by the places it has there and nothing else. */
function oneMore(
  changes: Changes,
  done: ReadonlySet<string>,
  text: string,
  { edits, block }: Changes['changes'][number],
): string {
  const { edits: places, blocks } = rendered(changes, done);
  const moved = block === null ? undefined : blocks[block];
  if (moved !== undefined) {
    const { span, other } = moved;
    const words = text.slice(span.from, span.to);
    return other <= span.from
      ? text.slice(0, other) + words + text.slice(other, span.from) + text.slice(span.to)
      : text.slice(0, span.from) + text.slice(span.to, other) + words + text.slice(other);
  }
  return edits
    .map((number) => ({ place: places[number], edit: changes.edits[number] }))
    .toReversed()
    .toSorted((a, b) => (b.place?.from ?? 0) - (a.place?.from ?? 0))
    .reduce(
      (rest, { place, edit }) =>
        place === undefined || edit === undefined
          ? rest
          : rest.slice(0, place.from) + edit.words + rest.slice(place.to),
      text,
    );
}
