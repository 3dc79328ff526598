import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  faultIn,
  isChanged,
  rebased,
  switched,
  tidied,
  withThreshold,
} from '../renderer/check-settings/edits.ts';
import { foundRules } from '../renderer/check-settings/found-rules.ts';
import { marked } from '../renderer/check-settings/marked.ts';
import { rules } from '../shared/check/rules.ts';
import { type CheckSettings, type OwnWord, usualChecks } from '../shared/check/settings.ts';
import { thresholds } from '../shared/check/thresholds.ts';

const own = (word: string, instead = '', kind: OwnWord['kind'] = 'avoid'): OwnWord => ({
  word,
  kind,
  instead,
  reason: '',
});
const withWords = (...words: readonly OwnWord[]): CheckSettings => ({ ...usualChecks, words });

describe('rules', () => {
  it('are switched one by one and as a group; what no rule is called stays', () => {
    const checks = { ...usualChecks, off: ['rule-of-tomorrow', 'number-jump'] };
    expect(switched(checks, ['number-jump', 'own-word'], false).off.toSorted()).toEqual([
      'number-jump',
      'own-word',
      'rule-of-tomorrow',
    ]);
    expect(switched(checks, ['number-jump', 'own-word'], true).off).toEqual(['rule-of-tomorrow']);
  });

  it('are found by name, source, group and severity, all words typed', () => {
    const ids = (query: string) =>
      foundRules(query).flatMap((group) => group.rules.map(({ id }) => id));
    expect(ids('')).toHaveLength(rules.length);
    expect(ids('本单位 提示')).toEqual(['own-word']);
    expect(ids('OWN-WORD')).toEqual(['own-word']);
    expect(ids('gb/t 9704-2012 7.3.3')).toEqual(
      rules.filter(({ citation }) => citation.includes('GB/T 9704-2012 7.3.3')).map(({ id }) => id),
    );
    expect(ids('没有这样的规则')).toEqual([]);
  });

  it('stand in the order of the groups, each once', () => {
    const all = foundRules('');
    expect(new Set(all.map(({ group }) => group)).size).toBe(all.length);
    expect(all.flatMap((group) => group.rules).length).toBe(rules.length);
  });
});

test('what a rule finds of an example is marked, in order of the text', () => {
  expect(marked('一、本市企业。二、本市机构。', ['本市', '本市'])).toEqual([
    { text: '一、', found: false },
    { text: '本市', found: true },
    { text: '企业。二、', found: false },
    { text: '本市', found: true },
    { text: '机构。', found: false },
  ]);
  expect(marked('一、总则', ['', '没有'])).toEqual([{ text: '一、总则', found: false }]);
});

test('every failing example shows the words its rule finds', () => {
  const unseen = rules.flatMap(({ id, examples }) =>
    examples.fail.flatMap(({ text, finds }) => {
      const seen = marked(text, finds).flatMap((one) => (one.found ? [one.text] : []));
      return seen.length === finds.filter((words) => words !== '').length ? [] : [id];
    }),
  );
  expect(unseen).toEqual([]);
});

test('a threshold back at its usual value is stored as none', () => {
  const set = withThreshold(usualChecks, 'titleLength', 40);
  expect(set.thresholds).toEqual({ titleLength: 40 });
  expect(withThreshold(set, 'titleLength', thresholds.titleLength.usual)).toEqual(usualChecks);
});

describe('own words', () => {
  it('lose blanks, empty rows, and what an allowed word cannot have', () => {
    const typed = withWords(
      own(' 抓手 ', ' 着力点'),
      own('', ''),
      own('区知产局', '留着', 'allow'),
    );
    expect(tidied(typed).words).toEqual([own('抓手', '着力点'), own('区知产局', '', 'allow')]);
  });

  it.each([
    [[own('抓手'), own('抓手', '着力点')], '“抓手”列了两次，请删去一行。'],
    [[own('', '着力点')], '有一行没有填写用语（改为“着力点”）。'],
    [[own('抓手', '抓手')], '“抓手”的改法和原词相同，请更改。'],
    [[own('抓手', '着力点'), own('着力点')], null],
  ])('%j: %s', (words, fault) => {
    expect(faultIn(withWords(...words))).toBe(fault);
  });

  it('are changed as soon as saving would tell', () => {
    const before = withWords(own('抓手'));
    expect(isChanged(before, withWords(own('抓手'), own('')))).toBe(false);
    expect(isChanged(before, withWords(own('抓手', '着力点')))).toBe(true);
    expect(isChanged({ ...before, off: ['a', 'b'] }, { ...before, off: ['b', 'a'] })).toBe(false);
  });
});

describe('two windows that set something', () => {
  const words = fc.uniqueArray(
    fc.record({
      word: fc.constantFrom('抓手', '赋能', 'IP', '高地'),
      kind: fc.constantFrom('avoid' as const, 'allow' as const),
      instead: fc.constantFrom('', '重点'),
      reason: fc.constant(''),
    }),
    { selector: ({ word }) => word },
  );
  const checks: fc.Arbitrary<CheckSettings> = fc.record({
    off: fc.uniqueArray(fc.constantFrom('number-jump', 'own-word', 'time-vague')),
    thresholds: fc.constantFrom<Record<string, number>>(
      {},
      { titleLength: 40 },
      { titleLength: 30 },
    ),
    words,
  });
  const meaning = ({ off, words: list, ...others }: CheckSettings) => ({
    ...others,
    off: off.toSorted(),
    words: list.map((one) => JSON.stringify(one)).toSorted(),
  });

  it('one alone has what it set', () => {
    fc.assert(
      fc.property(checks, checks, (before, after) => {
        expect(meaning(rebased(before, before, after))).toEqual(meaning(after));
      }),
    );
  });

  it('nothing set leaves what the other saved', () => {
    fc.assert(
      fc.property(checks, checks, (stored, before) => {
        expect(meaning(rebased(stored, before, before))).toEqual(meaning(stored));
      }),
    );
  });

  it('both words stay', () => {
    const before = withWords(own('抓手'));
    const stored = withWords(own('抓手'), own('赋能'));
    expect(rebased(stored, before, withWords(own('抓手', '重点'), own('高地'))).words).toEqual([
      own('抓手', '重点'),
      own('赋能'),
      own('高地'),
    ]);
  });
});
