import { describe, expect, it } from 'vitest';
import { groups } from './bench/groups.ts';
import { exponentOf } from './bench/growth/exponent.ts';
import { keptPage, keptRun } from './bench/page/files.ts';
import { pageOf } from './bench/page/page.ts';
import { quantile, race, raced } from './bench/race.ts';

describe('npm run bench', () => {
  it.each(groups.filter(({ built }) => built === undefined).map((group) => [group.name, group]))(
    'still measures %s',
    async (_, { measure }) => {
      const figures = await measure('least');
      expect(figures.length).toBeGreaterThan(0);
      const unreadable = figures.filter(({ name, reached }) =>
        /NaN|undefined|null/.test(name + reached),
      );
      expect(unreadable).toEqual([]);
    },
  );

  it('lets both sides of a race run by turns, each first in every other round', () => {
    const ran: string[] = [];
    const side = (name: string) => ({
      run: (call: number) => ran.push(`${name}${call}`),
      calls: 1,
    });
    race(side('ours'), side('theirs'), 2);
    expect(ran).toEqual(['ours0', 'theirs0', 'theirs1', 'ours1', 'ours2', 'theirs2']);
  });

  it('says the middle ratio of all rounds with the middle half of them', () => {
    const times = { ours: [1, 2, 3, 4], theirs: [10, 10, 10, 10] };
    const { reached, met } = raced({ what: '差异', size: '一对', peer: 'jsdiff', times, bar: 0.2 });
    expect([reached, met]).toEqual(['0.20 (0.10–0.30)', true]);
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
  });

  it('tells growth in proportion from growth with the square', () => {
    const sizes = [1, 2, 4, 8, 16];
    expect(exponentOf(sizes, sizes)).toBeCloseTo(1);
    expect(
      exponentOf(
        sizes,
        sizes.map((size) => 7 * size ** 2),
      ),
    ).toBeCloseTo(2);
  });
});

describe('docs/benchmarks.md', () => {
  it('is what its figures say, in the present form: `npm run bench -- --page` writes it anew', () => {
    expect(keptPage()).toBe(pageOf(keptRun(), groups));
  });

  it('has a part for each group of the bench and no other', () => {
    const parts = [...keptPage().matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    expect(parts).toEqual(['Beside others', ...groups.map(({ name }) => name)]);
  });
});
