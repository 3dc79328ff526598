import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { checkSet, findingsIn, findingsInPrecedent, hits, onTraps } from './check-set.ts';

/**
 * The bars of the check, on drafts of seven districts, genres and ways of counting: what was planted
 * is found, what only looks wrong is left alone. `npm run bench -- 检查` lists every miss.
 */
const others = readdirSync(new URL('./fixtures/checks/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const sets = ['drafts', ...others.map((name) => `checks/${name}`)].map(checkSet);

describe.each(sets)('the drafts of $profile.district', ({ raw, clean, profile }) => {
  const findings = findingsIn(raw.text, profile);
  const found = raw.issues.filter((issue) => hits(issue, findings).length > 0);

  it('has its listed faults where the list says', () => {
    const moved = raw.issues.filter(({ from, to, quote }) => raw.text.slice(from, to) !== quote);
    expect(moved).toEqual([]);
    expect(raw.issues.length).toBeGreaterThanOrEqual(35);
  });

  it('loses at most a tenth of the planted faults', () => {
    expect(found.length / raw.issues.length).toBeGreaterThanOrEqual(0.9);
  });

  it('loses at most one in twenty of the errors', () => {
    const errors = raw.issues.filter(({ severity }) => severity === 'error');
    const lost = errors.filter((issue) => !found.includes(issue));
    expect(lost.length / errors.length).toBeLessThanOrEqual(0.05);
  });

  it('is silent on what looks wrong and is right, and on the clean draft', () => {
    const flagged = onTraps(raw.traps, findings).map(({ trap, finding }) => [
      trap.quote,
      finding.message,
    ]);
    expect(flagged).toEqual([]);
    expect(findingsIn(clean.text, profile).map(({ message }) => message)).toEqual([]);
  });
});

describe('the precedents', () => {
  it.each(builtInPrecedents)('$id has at most two doubtful findings', ({ policy }) => {
    const doubtful = findingsInPrecedent(policy).filter(({ severity }) => severity !== 'error');
    expect(doubtful.length).toBeLessThanOrEqual(2);
  });
});
