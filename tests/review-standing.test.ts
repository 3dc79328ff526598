import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { accepting, applied } from '../shared/compare/review/accept.ts';
import { withinText } from '../shared/compare/review/at-end.ts';
import { ended, rendered } from '../shared/compare/review/rendered.ts';
import { type State, standingOf } from '../shared/compare/review/standing.ts';
import type { Changes } from '../shared/compare/review/types.ts';
import type { Verdict } from '../shared/model/review.ts';
import {
  agents,
  between,
  brands,
  clauses,
  draftLines,
  lawyers,
  made,
  money,
  pair,
} from './review-builders.ts';

const standing = (changes: Changes, text: string, said: Readonly<Record<string, Verdict>> = {}) =>
  standingOf(changes, said, text, analyze);
const states = (
  changes: Changes,
  text: string,
  said: Readonly<Record<string, Verdict>> = {},
): readonly State[] => standing(changes, text, said).changes.map(({ state }) => state);
/** The draft after one change was made, or taken back. */
const turned = (
  changes: Changes,
  at: number,
  text: string,
  said: Readonly<Record<string, Verdict>> = {},
): string => {
  const turn = standing(changes, text, said).changes[at]?.turn;
  if (!turn) throw new Error('cannot be turned');
  return applied(text, withinText(turn, text));
};
const idAt = (changes: Changes, at: number): string => changes.changes[at]?.id ?? '';

const sent = clauses(brands, lawyers, agents, money);
const rich = brands.replace('50', '80');
const honest = agents.replace('执业', '执业、诚信经营');
/** 80 instead of 50, 诚信经营, and 金融 goes to the top. */
const changes = between(sent, clauses(money, rich, lawyers, honest));

describe('the draft as it was sent', () => {
  test('every change is pending, and each is made for itself', () => {
    expect(changes.changes.map(({ kind }) => kind)).toEqual([
      'reworded',
      'reworded',
      'moved',
      'numbers',
    ]);
    expect(states(changes, sent)).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(turned(changes, 0, sent)).toBe(clauses(rich, lawyers, agents, money));
    expect(turned(changes, 1, sent)).toBe(clauses(brands, lawyers, honest, money));
    expect(turned(changes, 2, sent)).toBe(
      sent.replace(`\n（四）${money}`, '').replace('（一）', `（四）${money}\n（一）`),
    );
  });

  test('what was made can be taken back', () => {
    const once = turned(changes, 2, sent);
    expect(states(changes, once)).toEqual(['pending', 'pending', 'accepted', 'pending']);
    expect(turned(changes, 2, once)).toBe(sent);
    const said = { [idAt(changes, 2)]: 'accepted' } as const;
    expect(turned(changes, 2, once, said)).toBe(sent);
    // Ctrl+Z on the page: the words decide, not what was said.
    expect(states(changes, sent, said)).toEqual(['pending', 'pending', 'pending', 'pending']);
  });

  test('all at once give the reviewed text', () => {
    const { text, made } = accepting(changes, {}, sent, analyze);
    expect(text).toBe(clauses(money, rich, lawyers, honest));
    expect(made).toHaveLength(4);
  });

  test('empty lines at the end, or alone, come with the rest in any order', () => {
    for (const [before, reviewed] of [
      ['\n甲\n甲', '甲\n甲\n\n'],
      ['', '\n\n'],
      ['', '甲\n '],
      ['\n\n', '支持机构'],
      ['支持机构', '\n\n'],
    ] as const) {
      const found = between(before, reviewed);
      expect(ended(accepting(found, {}, before, analyze).text)).toBe(ended(reviewed));
      const places = found.changes.map((_, at) => at);
      for (const order of [places, places.toReversed()]) {
        let text: string = before;
        let said: Readonly<Record<string, Verdict>> = {};
        for (const at of order) {
          text = turned(found, at, text, said);
          said = { ...said, [idAt(found, at)]: 'accepted' };
          expect(ended(text)).toBe(made(found, Object.keys(said)));
        }
        for (const at of order.toReversed()) {
          text = turned(found, at, text, said);
          const { [idAt(found, at)]: _, ...others } = said;
          said = others;
          expect(ended(text)).toBe(made(found, Object.keys(said)));
        }
      }
    }
  });

  test('words in front of a block and at its beginning come in as they stand there', () => {
    const before = '支持机构引导代理机构规范执业\n打击非正常申请支持机构';
    const reviewed = '支持机构打击非正常申请\n引导代理机构规范执业\n支持机构';
    const found = between(before, reviewed);
    const { text, made } = accepting(found, {}, before, analyze);
    expect(text).toBe(reviewed);
    expect(made).toHaveLength(found.changes.length);
  });

  test('what was rejected stays out of it', () => {
    const said = { [idAt(changes, 0)]: 'rejected' } as const;
    expect(states(changes, sent, said)).toEqual(['rejected', 'pending', 'pending', 'pending']);
    expect(accepting(changes, said, sent, analyze).text).toBe(
      clauses(money, brands, lawyers, honest),
    );
  });
});

describe('a draft that went on', () => {
  const courts = '健全保护机制。建立行政执法与司法衔接机制，快速处理纠纷。';

  test('a clause more, and others elsewhere: the changes find their places', () => {
    const now = clauses(courts, lawyers, brands, agents, money);
    expect(states(changes, now).slice(0, 2)).toEqual(['pending', 'pending']);
    expect(turned(changes, 0, now)).toBe(clauses(courts, lawyers, rich, agents, money));
    expect(turned(changes, 1, now)).toBe(clauses(courts, lawyers, brands, honest, money));
  });

  test('where the very words were changed, it is said and nothing offered', () => {
    const now = clauses(brands.replace('50', '60'), lawyers, agents, money);
    const [amount, honesty] = standing(changes, now).changes;
    expect(amount).toMatchObject({ state: 'changed', turn: null });
    expect(honesty).toMatchObject({ state: 'pending', touched: false });
    expect(accepting(changes, {}, now, analyze).text).toBe(
      clauses(money, brands.replace('50', '60'), lawyers, honest),
    );
  });

  test('other words of the line were changed: it can be made, and is told', () => {
    const now = clauses(brands.replace('支持', '重点支持'), lawyers, agents, money);
    expect(standing(changes, now).changes[0]).toMatchObject({ state: 'pending', touched: true });
    expect(turned(changes, 0, now)).toContain('重点支持机构创建品牌，给予一次性奖励80万元');
  });

  test('two lines are joined only while they stand together', () => {
    const force = '本措施自发布之日起施行，有效期三年，由各有关单位抓好落实。';
    const charge = '由区市场监管局负责解释，并按规定报备。';
    const found = between(`${sent}\n${force}\n${charge}`, `${sent}\n${force}${charge}`);
    const other = '国家另有规定的，从其规定。';
    for (const now of [`${sent}\n${force}\n${other}\n${charge}`, `${sent}\n${charge}\n${force}`]) {
      expect(states(found, now)).toEqual(['changed']);
      expect(accepting(found, {}, now, analyze)).toEqual({ text: now, made: [] });
    }
  });

  test('a deleted clause takes its changes along', () => {
    const now = clauses(lawyers, agents, money);
    expect(states(changes, now)[0]).toBe('changed');
    const said = { [idAt(changes, 0)]: 'settled' } as const;
    expect(states(changes, now, said)[0]).toBe('settled');
  });

  test('the drafter wrote the same: it is there', () => {
    expect(states(changes, clauses(rich, lawyers, agents, money))[0]).toBe('accepted');
  });

  test('accepted and then written on stays accepted', () => {
    const said = { [idAt(changes, 0)]: 'accepted' } as const;
    const now = clauses(brands.replace('50', '100'), lawyers, agents, money);
    expect(states(changes, now, said)[0]).toBe('accepted');
    expect(states(changes, now)[0]).toBe('changed');
  });

  test('blanks and empty lines of a Word file are no change of the draft', () => {
    const now = sent.replaceAll('\n', '\n\n　　');
    expect(states(changes, now)).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(turned(changes, 0, now)).toBe(now.replace('50', '80'));
  });
});

describe('whatever was edited, while nobody wrote on', () => {
  test('all accepted is the reviewed text; all rejected the draft', () => {
    fc.assert(
      fc.property(pair(10), ({ before, reviewed }) => {
        const found = between(before, reviewed);
        const { text } = accepting(found, {}, before, analyze);
        expect(ended(text)).toBe(ended(reviewed));
        const said = Object.fromEntries(found.changes.map(({ id }) => [id, 'rejected' as const]));
        expect(accepting(found, said, before, analyze)).toEqual({ text: before, made: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('one by one in any order, what was accepted is made and nothing else', () => {
    fc.assert(
      fc.property(
        pair(10),
        fc.infiniteStream(fc.nat(1_000_000)),
        ({ before, reviewed }, numbers) => {
          const found = between(before, reviewed);
          const next = (): number => numbers.next().value ?? 0;
          const order = found.changes
            .flatMap(({ id }, at) => (next() % 2 === 0 ? [{ id, at, turn: next() }] : []))
            .toSorted((a, b) => a.turn - b.turn)
            .slice(0, 8);
          let text = before;
          let said: Readonly<Record<string, Verdict>> = {};
          for (const { id, at } of order) {
            text = turned(found, at, text, said);
            said = { ...said, [id]: 'accepted' };
          }
          expect(ended(text)).toBe(rendered(found, new Set(Object.keys(said))).text);
          for (const { id, at } of order.toReversed()) {
            text = turned(found, at, text, said);
            said = Object.fromEntries(Object.entries(said).filter(([other]) => other !== id));
          }
          expect(text).toBe(before);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('whatever both wrote, each in clauses of their own', () => {
  /** A clause as it is, as the reviewer has it, as the drafter has it by now. */
  const who = fc.constantFrom('nobody', 'reviewer', 'drafter', 'reviewer-adds', 'drafter-adds');
  const sentence = '对成效突出的单位，按照有关规定予以通报表扬。';
  const other = '每半年公开一次进展情况，接受社会监督。';
  const cut = (line: string): number => line.indexOf('。') + 1;
  const put = (line: string, words: string): string =>
    line.slice(0, cut(line)) + words + line.slice(cut(line));

  test('all accepted give what both wrote, and every subset exactly its part', () => {
    const cases = fc.record({
      lines: fc.constantFrom(...draftLines),
      whose: fc.array(who, { minLength: 12, maxLength: 40 }),
      wanted: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    });
    fc.assert(
      fc.property(cases, ({ lines, whose, wanted }) => {
        const isClause = (line: string) => /^（[一二三四五六七八九十]+）/.test(line);
        let at = -1;
        const parts = lines.map((line) => {
          if (!isClause(line)) return { line, by: 'nobody' as const, wanted: false };
          at += 1;
          return { line, by: whose[at] ?? ('nobody' as const), wanted: wanted[at] ?? false };
        });
        const text = (change: (part: (typeof parts)[number]) => readonly string[]): string =>
          parts.flatMap(change).join('\n');
        const added = (line: string, words: string): string => `${line.slice(0, 3)}${words}`;
        const before = text(({ line }) => [line]);
        const theirs = text(({ line, by }) => {
          if (by === 'reviewer') return [put(line, sentence)];
          return by === 'reviewer-adds' ? [line, added(line, `${other}${sentence}`)] : [line];
        });
        const both = (takes: (part: (typeof parts)[number]) => boolean): string =>
          text((part) => {
            const { line, by } = part;
            if (by === 'drafter') return [put(line, other)];
            if (by === 'drafter-adds') return [put(line, `${sentence}${other}`)];
            if (!takes(part)) return [line];
            if (by === 'reviewer') return [put(line, sentence)];
            return by === 'reviewer-adds' ? [line, added(line, `${other}${sentence}`)] : [line];
          });
        const found = between(before, theirs);
        const now = both(() => false);
        expect(accepting(found, {}, now, analyze).text).toBe(both(() => true));
        // The changes stand in order of the clauses they are in.
        const owners = parts.filter(({ by }) => by.startsWith('reviewer'));
        expect(found.changes).toHaveLength(owners.length);
        const ids = new Set(
          found.changes.flatMap(({ id }, each) => (owners[each]?.wanted ? [id] : [])),
        );
        const some = accepting(found, {}, now, analyze, (id) => ids.has(id));
        expect(some.text).toBe(both((part) => part.wanted));
        expect(new Set(some.made)).toEqual(ids);
      }),
      { numRuns: 25 },
    );
  });
});
