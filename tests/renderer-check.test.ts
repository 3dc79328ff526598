import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundAgain } from '../renderer/check/again.ts';
import { changeOf } from '../renderer/check/change.ts';
import { identified } from '../renderer/check/checked.ts';
import { type CheckWish, openChecking } from '../renderer/check/checking.ts';
import { findingMarks } from '../renderer/check/finding-marks.ts';
import { type FixParts, fixMany, fixOne } from '../renderer/check/fixing.ts';
import { groupsOf, listFindings, looksSame } from '../renderer/check/listed.ts';
import { chosenAtFirst, offersOf } from '../renderer/check/offers.ts';
import type { PageEdit } from '../renderer/draft/page-editor.ts';
import { analyze } from '../shared/analyze.ts';
import type { Ignored } from '../shared/check/ignored.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Finding, Rule } from '../shared/check/types.ts';
import { edited } from '../shared/model/edit.ts';
import { exampleProfile } from './check-builders.ts';

/** A rule that finds one word, with what to say instead. */
const wordRule = (
  id: string,
  word: string,
  instead: string,
  facts: Pick<Rule, 'group' | 'severity'> & { readonly safe: boolean },
): Rule => ({
  ...facts,
  id,
  name: id,
  basis: '实务',
  citation: '测试',
  about: `写作“${word}”的地方。`,
  scope: 'paragraph',
  examples: { pass: [], fail: [] },
  find: ({ text }) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      span: { from: index, to: index + word.length },
      message: `“${word}”应为“${instead}”`,
      fix: {
        title: `改为“${instead}”`,
        edits: [{ from: index, to: index + word.length, insert: instead }],
        safe: facts.safe,
      },
    })),
});
/** One changes words, the other form. */
const level = wordRule('level', '本市', '本区', {
  group: 'jurisdiction',
  severity: 'error',
  safe: false,
});
const comma = wordRule('comma', ',', '，', {
  group: 'punctuation',
  severity: 'warning',
  safe: true,
});
const wish: CheckWish = {
  profile: exampleProfile,
  genre: '',
  normative: 'auto',
  borrowed: [],
  checks: usualChecks,
  jurisdictions: [],
  today: '2026-11-26',
};
const check = (text: string): readonly Finding[] =>
  openChecking([level, comma])(analyze(text), wish, []);

const text = [
  '徐汇区关于促进知识产权服务业高质量发展的若干措施',
  '一、集聚服务资源',
  '（一）引进机构。本市支持机构落户,鼓励本市企业参与。',
  '（二）培育品牌。遴选机构,给予奖励。',
].join('\n');
const checked = identified(null, text, check(text));
const idsOf = (words: string): readonly string[] =>
  checked.findings
    .filter(({ span }) => text.slice(span.from, span.to) === words)
    .map(({ id }) => id);
const listed = listFindings(checked, [], analyze(text));

describe('findings from check to check', () => {
  test('keep their names where they moved along with an edit', () => {
    const next = text.replace('一、集聚', '一、加快集聚').replace('若干措施', '若干措施（试行）');
    const after = identified(checked, next, check(next));
    expect(after.findings.map(({ id }) => id)).toEqual(checked.findings.map(({ id }) => id));
  });

  test('keep their names when one before them is fixed', () => {
    const next = text.replace('本市', '本区');
    const after = identified(checked, next, check(next));
    expect(after.findings.map(({ id }) => id)).toEqual(
      checked.findings.map(({ id }) => id).slice(1),
    );
  });

  test('keep their names between two that are fixed', () => {
    const next = text.replace('本市', '本区').replace('遴选机构,', '遴选机构，');
    const after = identified(checked, next, check(next));
    const between = checked.findings.map(({ id }) => id).slice(1, -1);
    expect(after.findings.map(({ id }) => id)).toEqual(between);
  });

  test('have names no two share, whatever is edited', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(6),
        fc.constantFrom('', ',', '本市', '本'),
        (at, n, s) => {
          const next = text.slice(0, at) + s + text.slice(at + n);
          const after = identified(checked, next, check(next));
          const ids = after.findings.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toHaveLength(check(next).length);
        },
      ),
    );
  });
});

describe('the list', () => {
  test('says where each stands and counts by severity', () => {
    expect(listed.counts).toEqual({ error: 2, warning: 2, info: 0 });
    expect(listed.open.map(({ clause, quote }) => [clause, quote])).toEqual([
      ['一.(一) 引进机构', '本市'],
      ['一.(一) 引进机构', ','],
      ['一.(一) 引进机构', '本市'],
      ['一.(二) 培育品牌', ','],
    ]);
  });

  test('has nothing new to say of findings whose place alone moved, only of the clause that is renamed', () => {
    const next = text.replace('若干措施', '若干措施（试行）').replace('培育品牌', '培育名牌');
    const policy = analyze(next);
    const after = listFindings(identified(checked, next, check(next)), [], policy);
    const same = after.open.map((one, at) => {
      const before = listed.open[at];
      return before !== undefined && looksSame(before, one);
    });
    expect(same).toEqual([true, true, true, false]);
  });

  test('stands under rules in their order or under clauses in theirs', () => {
    const titles = (by: 'rule' | 'clause') =>
      groupsOf(listed.open, by, ['comma', 'level']).map(({ title, items }) => [
        title,
        items.length,
      ]);
    expect(titles('rule')).toEqual([
      ['comma', 2],
      ['level', 2],
    ]);
    expect(titles('clause')).toEqual([
      ['一.(一) 引进机构', 3],
      ['一.(二) 培育品牌', 1],
    ]);
  });

  test('leaves out what the drafter has answered, and tells how much that is', () => {
    const entry: Ignored = {
      id: '1',
      rule: 'level',
      scope: 'words',
      quote: '本市',
      near: { before: '', after: '' },
      reason: '引自市级文件',
      at: '2026-11-26T08:00:00.000Z',
    };
    const after = listFindings(checked, [entry], analyze(text));
    expect(after.open.map(({ quote }) => quote)).toEqual([',', ',']);
    expect(after.ignored.map(({ count }) => count)).toEqual([2]);
  });
});

test('of a place of many lines the page underlines the beginning', () => {
  const [first] = listed.open;
  if (first === undefined) throw new Error('nothing found');
  const finding = { ...first.finding, span: { from: 0, to: text.length } };
  const [mark] = findingMarks([{ ...first, finding }], text);
  expect(mark?.lines).toEqual([{ from: 0, to: text.indexOf('\n') }]);
});

describe('a change as a difference', () => {
  const written = (source: string, edits: Parameters<typeof changeOf>[1]): string =>
    changeOf(source, edits)
      .map(
        ({ op, text: words }) => ({ equal: words, delete: `[${words}]`, insert: `{${words}}` })[op],
      )
      .join('');

  test('shows what changes in its line and nothing of other lines', () => {
    const at = text.indexOf('本市');
    expect(written(text, [{ from: at, to: at + 2, insert: '本区' }])).toBe(
      '（一）引进机构。本[市]{区}支持机构落户,鼓励本市企业参…',
    );
  });

  test('shows a mark that comes in, and a line break that goes', () => {
    expect(written('引导“互联网+等模式', [{ from: 7, to: 7, insert: '”' }])).toBe(
      '引导“互联网+{”}等模式',
    );
    expect(written('甲\n乙', [{ from: 1, to: 2, insert: '' }])).toBe('甲[⏎]乙');
  });
});

/** An editor that keeps the words and what was told. */
function page(now: string) {
  const told: string[] = [];
  let words = now;
  const parts: FixParts = {
    editor: {
      insert: (make: (text: string, caret: number) => PageEdit | null) => {
        const edit = make(words, 0);
        if (edit !== null) words = edited(words, edit.edits);
      },
    },
    check,
    tell: (notice) => told.push(notice.text),
  };
  return { parts, told, words: () => words };
}

const [firstLevel, secondLevel] = checked.findings.filter(({ rule }) => rule === 'level');
if (firstLevel === undefined || secondLevel === undefined) throw new Error('nothing found');

describe('one click', () => {
  const fix = (finding: Finding, now: string, at: number | null) => {
    const { parts, told, words } = page(now);
    let made = false;
    fixOne(
      parts,
      { finding, source: text },
      () => (at === null ? null : { from: at, to: at + 2 }),
      'page',
      () => {
        made = true;
      },
    );
    return { told, words: words(), made };
  };

  test('fixes the words it was made on, also when others like them stand before', () => {
    expect(fix(secondLevel, text, secondLevel.span.from)).toEqual({
      told: ['已修改：改为“本区”。按 Ctrl+Z 可撤销。'],
      words: text.replace('鼓励本市', '鼓励本区'),
      made: true,
    });
  });

  test('finds them where they moved meanwhile', () => {
    const now = text.replace('一、集聚', '一、加快集聚');
    expect(fix(firstLevel, now, now.indexOf('本市')).words).toBe(now.replace('本市', '本区'));
    expect(fix(firstLevel, now, null).words).toBe(now.replace('本市', '本区'));
  });

  test('edits nothing where they are gone', () => {
    const now = text.replaceAll('本市', '本区');
    expect(fix(firstLevel, now, 40)).toEqual({
      told: ['这处文字已经变了，没有修改；请看新的检查结果。'],
      words: now,
      made: false,
    });
  });

  test('makes no other fix than the one that was shown', () => {
    const other = check(text).map((finding) => ({
      ...finding,
      fix: finding.fix && { ...finding.fix, title: '改为“全区”' },
    }));
    const at = firstLevel.span;
    expect(foundAgain({ finding: firstLevel, source: text }, other, text, at)).toBe(null);
  });
});

describe('all at once', () => {
  test('form is chosen from the beginning, words are offered all of a kind, facts one by one', () => {
    const offers = offersOf(listed.open, text);
    expect([...chosenAtFirst(offers)]).toEqual(idsOf(','));
    expect(offers.others.map(({ title, kind, offers: own }) => [title, kind, own.length])).toEqual([
      ['level：改为“本区”', 'words', 2],
    ]);
  });

  test('makes what was chosen in one step and says what is left', () => {
    const { parts, told, words } = page(text.replace('遴选机构,', '遴选机构，'));
    fixMany(
      parts,
      checked.findings
        .filter(({ rule }) => rule === 'comma')
        .map((finding) => ({ finding, source: text })),
    );
    expect(words()).toBe(text.replaceAll(',', '，'));
    expect(told).toEqual([
      '已修改1处。另有1处文字已变或彼此重叠，请看新的检查结果。按 Ctrl+Z 可一并撤销。',
    ]);
  });

  test('in the flawed draft no chosen change touches a digit', () => {
    const raw = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
    const all = identified(null, raw, openChecking()(analyze(raw), wish, []));
    const offers = offersOf(listFindings(all, [], analyze(raw)).open, raw);
    const { parts, words } = page(raw);
    fixMany(
      { ...parts, check: (now) => openChecking()(analyze(now), wish, []) },
      offers.form.map(({ listed: { finding } }) => ({ finding, source: raw })),
    );
    const digits = (of: string): string => of.replace(/[^0-9]/g, '');
    expect(words()).not.toBe(raw);
    expect(digits(words())).toBe(digits(raw));
  });
});
