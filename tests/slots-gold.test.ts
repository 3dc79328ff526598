import { describe, expect, it } from 'vitest';
import { walk } from '../shared/model/walk.ts';
import { goldClauses, scoreSlots } from './bench/slots.ts';

const clauses = goldClauses();

describe('the list made by hand', () => {
  it('quotes its clauses', () => {
    for (const { name, clause, slots } of clauses) {
      const words = [...walk([clause])]
        .flatMap(({ heading, text, responsible, deadline }) => [
          heading ?? '',
          text,
          responsible?.text ?? '',
          deadline?.text ?? '',
        ])
        .join('\n');
      for (const { text } of slots) expect(words, name).toContain(text);
    }
  });

  it('has enough of every kind to say something', () => {
    const { scores } = scoreSlots(clauses);
    expect(clauses.length).toBeGreaterThan(40);
    for (const [kind, least] of [
      ['amount', 20],
      ['ratio', 9],
      ['deadline', 20],
      ['count', 40],
      ['body', 100],
      ['condition', 40],
    ] as const) {
      expect(scores.get(kind)?.wanted, kind).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('the slots of the clauses read by hand', () => {
  const { scores, misses } = scoreSlots(clauses);

  it('figures, times and bodies: every one, and nothing else', () => {
    const exact = (line: string): boolean => !line.includes(' condition ');
    expect(misses.missed.filter(exact)).toEqual([]);
    expect(misses.wrong.filter(exact)).toEqual([]);
  });

  it('conditions: nineteen of twenty', () => {
    const { found = 0, right = 0, wanted = 1 } = scores.get('condition') ?? {};
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
    expect(right / found).toBeGreaterThanOrEqual(0.95);
  });
});
