import fc from 'fast-check';

/**
 * Loaded before every test file: the property tests draw the same cases at every run, so that what
 * passed once does not fail elsewhere by chance, and what fails does so again at the next run.
 *
 * For other cases by hand: `MEASURES_SEED=random npm run unit`, or the seed that a failure names in
 * place of `random`. A property that gives a seed of its own keeps it.
 */
const FIXED = 20261125;

const wanted = process.env['MEASURES_SEED'] ?? '';
const seed = Number(wanted || FIXED);

if (wanted !== 'random') {
  if (!Number.isInteger(seed)) {
    throw new Error(`MEASURES_SEED is "random" or a whole number, not "${wanted}"`);
  }
  fc.configureGlobal({ seed });
}
