import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { anchored, anchorOf, decide, undecide } from '../shared/compare/decisions.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import type { Policy } from '../shared/model/policy.ts';
import { compared, findClause } from '../shared/model/walk.ts';
import { precedent } from './bench/alignment.ts';

const source = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const draft = analyze(source);
const tianjin = precedent('tianjin-2023');

const anchor = (policy: Policy, path: string) => {
  const clause = findClause(policy.clauses, path);
  if (!clause) throw new Error(path);
  return anchorOf(clause);
};

const decision = (
  kind: 'confirmed' | 'rejected',
  path: string,
  other: string,
  policy = draft,
): LinkDecision => ({
  kind,
  draft: anchor(policy, path),
  doc: 'tianjin-2023',
  path: other,
  heading: findClause(tianjin.policy.clauses, other)?.heading ?? null,
});

const none = (path: string): LinkDecision => ({
  kind: 'none',
  draft: anchor(draft, path),
  doc: 'tianjin-2023',
});

const described = (decisions: readonly LinkDecision[]): readonly string[] =>
  decisions.map((one) =>
    `${one.kind} ${one.draft.path} ${one.kind === 'none' ? '' : one.path}`.trimEnd(),
  );

const linksOf = (path: string, decisions: readonly LinkDecision[], policy = draft) =>
  align(policy, [tianjin], decisions)
    .links.filter((link) => link.draft === path)
    .map((link) => `${link.by === 'drafter' ? '✓ ' : ''}${link.path}`);

describe('what the drafter decides', () => {
  test('a new decision replaces what contradicts it', () => {
    const steps = [
      decision('rejected', '一.(一)', '二'),
      none('一.(一)'),
      decision('confirmed', '一.(一)', '二'),
      decision('confirmed', '一.(一)', '三'),
      decision('rejected', '一.(一)', '三'),
      none('二.(一)'),
    ];
    expect(described(steps.reduce<readonly LinkDecision[]>(decide, []))).toEqual([
      'confirmed 一.(一) 二',
      'rejected 一.(一) 三',
      'none 二.(一)',
    ]);
  });

  test('can be taken back', () => {
    const decisions = [decision('confirmed', '一.(一)', '二'), none('二.(一)')];
    const left = undecide(decisions, { draft: '二.(一)', doc: 'tianjin-2023', path: null });
    expect(described(left)).toEqual(['confirmed 一.(一) 二']);
    expect(undecide(left, { draft: '一.(一)', doc: 'tianjin-2023', path: '二' })).toEqual([]);
  });

  test('goes before the words: confirmed first, rejected never', () => {
    const byWords = linksOf('一.(五)', []);
    expect(byWords.length).toBeGreaterThan(0);
    const [first = ''] = byWords;
    expect(linksOf('一.(五)', [decision('confirmed', '一.(五)', '十五')])[0]).toBe('✓ 十五');
    expect(linksOf('一.(五)', [decision('rejected', '一.(五)', first)])).not.toContain(first);
    const alignment = align(draft, [tianjin], [none('一.(五)')]);
    expect(alignment.links.filter((link) => link.draft === '一.(五)')).toEqual([]);
    expect(alignment.novel).toContain('一.(五)');
  });
});

describe('a confirmed link', () => {
  const alignment = align(draft, [tianjin], [decision('confirmed', '一.(五)', '十五')]);

  test('stands whatever the words say, and says what they say', () => {
    const [link] = alignment.links.filter(({ by }) => by === 'drafter');
    expect(link).toMatchObject({ draft: '一.(五)', path: '十五', relation: 'same', by: 'drafter' });
    expect(link?.score).toBeLessThan(0.36);
  });

  test('takes the clause out of what the draft lacks', () => {
    const lacks = ({ missing }: typeof alignment) => missing.some(({ path }) => path === '十五');
    expect(lacks(align(draft, [tianjin]))).toBe(true);
    expect(lacks(alignment)).toBe(false);
  });

  test('is found by its heading when the precedent was replaced', () => {
    const [first, ...others] = tianjin.policy.clauses;
    const renumbered = others.map((clause, at) => ({ ...clause, path: `新${at + 1}` }));
    const replaced = { ...tianjin, policy: { ...tianjin.policy, clauses: renumbered } };
    const confirm = decision('confirmed', '一.(五)', '十五');
    const links = align(draft, [replaced], [confirm]).links;
    expect(links.find(({ by }) => by === 'drafter')?.path).toBe('新14');
    // The first clause is not there any more: no other one is taken for it.
    expect(first?.path).toBe('一');
    const gone = align(draft, [replaced], [decision('confirmed', '一.(五)', '一')]).links;
    expect(gone.filter(({ by }) => by === 'drafter')).toEqual([]);
  });
});

describe('a decision finds its clause again', () => {
  const decisions = anchored([decision('confirmed', '三.(四)', '十五')], draft);
  const paths = (text: string) => described(anchored(decisions, analyze(text)));

  test('nothing changed: the very same decisions', () => {
    expect(anchored(decisions, draft)).toBe(decisions);
  });

  test('when parts are renumbered', () => {
    const renumbered = source.replace('\n三、', '\n七、');
    expect(paths(renumbered)).toEqual(['confirmed 七.(四) 十五']);
  });

  test('not in an empty text, and it wakes when the text is back', () => {
    const asleep = anchored(decisions, analyze(''));
    expect(asleep).toBe(decisions);
    expect(align(analyze(''), [tianjin], asleep).links).toEqual([]);
    expect(anchored(asleep, draft)).toEqual(decisions);
  });

  test('when it moves to another part and gets another heading and other words, bit by bit', () => {
    const lines = source.split('\n');
    const own = lines.find((line) => line.startsWith('（四）完善公共服务网络。')) ?? '';
    const moved = lines
      .filter((line) => line !== own)
      .flatMap((line) =>
        line.startsWith('四、') ? [line, own.replace('（四）', '（十）')] : [line],
      );
    let text = moved.join('\n');
    let followed = anchored(decisions, analyze(text));
    expect(described(followed)).toEqual(['confirmed 四.(十) 十五']);
    text = text.replace('完善公共服务网络', '换了一个标题的条款');
    followed = anchored(followed, analyze(text));
    const phrases = own.slice(own.indexOf('。') + 1).match(/[^，。；]+[，。；]/g) ?? [];
    for (const phrase of phrases.slice(0, Math.ceil(phrases.length / 2))) {
      text = text.replace(phrase, '另行规定的有关事项由主管部门研究后确定，');
      followed = anchored(followed, analyze(text));
    }
    expect(described(followed)).toEqual(['confirmed 四.(十) 十五']);
    expect(followed[0]?.draft.heading).toBe('换了一个标题的条款');
  });

  test('with the larger half when it is split', () => {
    const clause = findClause(draft.clauses, '一.(二)');
    const sentences = clause?.text.split(/(?<=。)/) ?? [];
    expect(sentences.length).toBeGreaterThan(1);
    const [first = ''] = sentences;
    const rest = (clause?.text ?? '').slice(first.length);
    const split = source.replace(`${first}${rest}`, `${first}\n（九）另一半。${rest}`);
    const half = anchored([decision('confirmed', '一.(二)', '二')], draft);
    const expected = first.length > rest.length ? '一.(二)' : '一.(九)';
    expect(described(anchored(half, analyze(split)))).toEqual([`confirmed ${expected} 二`]);
  });
});

describe('a text of two megabytes', () => {
  /** What the host takes in one call. */
  const most = 16 * 1024 * 1024;
  const sentence = '对服务机构给予一次性奖励，并按规定公开办理流程。';
  const made = (policy: Policy, docs: number): readonly LinkDecision[] =>
    anchored(
      compared(policy.clauses).flatMap((clause) =>
        Array.from({ length: docs }, (_, at): LinkDecision => {
          return { kind: 'none', draft: anchorOf(clause), doc: `先例${at}` };
        }),
      ),
      policy,
    );
  const sizeOf = (text: string, decisions: readonly LinkDecision[]): number =>
    Buffer.byteLength(JSON.stringify({ id: 'example', text, decisions, revision: 1 }));

  test.each([
    ['of a hundred clauses much alike, each decided on in five precedents', 100, 270, 5],
    ['that is one clause without end', 1, 27_000, 20],
  ])('%s, can still be saved', (_, clauses, sentences, docs) => {
    const text = Array.from(
      { length: clauses },
      (_, at) => `第${at + 1}条 ${sentence.repeat(sentences)}第${at + 1}项另行规定。`,
    ).join('\n');
    const decisions = made(analyze(text), docs);
    expect(decisions.length).toBe(clauses * docs);
    expect(sizeOf(text, decisions)).toBeLessThan(most);
    expect(anchored(decisions, analyze(`序言。\n${text}`))).toBe(decisions);
  });
});

describe('clauses that look alike', () => {
  const levels = ['国际', '国家', '行业'];
  const list = (of: readonly string[]): Policy =>
    analyze(
      `某区措施\n一、标准\n${of
        .map(
          (level, at) =>
            `（${'一二三'[at]}）制定${level}标准。对主导制定${level}标准的机构，每项给予不超过50万元的资助。`,
        )
        .join('\n')}`,
    );
  const three = list(levels);

  test.each(levels)(
    'are not taken for %s when that is deleted and the rest renumbered',
    (level) => {
      const at = levels.indexOf(level);
      const clause = three.clauses[0]?.children[at];
      if (!clause) throw new Error(level);
      const made = anchored([{ kind: 'none', draft: anchorOf(clause), doc: 'x' }], three);
      const two = levels.filter((other) => other !== level);
      expect(anchored(made, list(two))).toBe(made);
      expect(anchored(anchored(made, list(two)), three)).toEqual(made);
    },
  );

  test('keep their decisions when their order is turned', () => {
    const made = anchored(
      (three.clauses[0]?.children ?? []).map((clause, at) => ({
        kind: 'none',
        draft: anchorOf(clause),
        doc: levels[at] ?? '',
      })),
      three,
    );
    expect(
      anchored(made, list(levels.toReversed())).map(({ doc, draft: { path } }) => `${doc} ${path}`),
    ).toEqual(['国际 一.(三)', '国家 一.(二)', '行业 一.(一)']);
  });

  test('with the same number stay apart: 二.(二) and 二.(二)#2', () => {
    const raw = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
    const policy = analyze(raw);
    const second = anchored(
      [{ kind: 'none', draft: anchor(policy, '二.(二)#2'), doc: 'x' }],
      policy,
    );
    const without = raw.replace(/\n（二）培育品牌服务机构[^\n]*/, '');
    expect(anchored(second, analyze(without))).toBe(second);
    expect(anchored(second, policy)).toBe(second);
  });
});
