import { readFileSync } from 'node:fs';
import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { type Edit, edited } from '../shared/model/edit.ts';
import type { Policy } from '../shared/model/policy.ts';
import { walk } from '../shared/model/walk.ts';
import { moveClause } from '../shared/suggest/numbering/move-clause.ts';
import { renumberAll } from '../shared/suggest/numbering/renumber-all.ts';
import { referencesOf } from '../shared/text/references/references.ts';

const moved = (text: string, path: string, step: 1 | -1): string => {
  const result = moveClause(analyze(text), path, step);
  if (result.kind === 'refused') return result.why;
  expect(edited(text, result.edits)).toBe(result.text);
  return `${result.text}\n${result.told}`;
};

const renumbered = (text: string): string => {
  const result = renumberAll(analyze(text));
  return result.kind === 'refused' ? result.why : edited(text, result.edits);
};

const parts = `某区若干措施
一、提升服务
（一）培育机构。支持做强。（责任单位：区市场监管局）
（二）引进人才。支持落户。

二、加强保障
（一）落实资金。第一部分第（一）项和第（二）项所需资金由区财政安排。
（二）加强督查。对本措施第一部分第（二）项开展督查，见二、（一）。
三、附则
（一）解释。本措施由区市场监管局解释。`;

describe('a clause moved past its sibling', () => {
  it('changes numbers with it, and references follow', () => {
    expect(moved(parts, '一.(二)', -1)).toBe(`某区若干措施
一、提升服务
（一）引进人才。支持落户。
（二）培育机构。支持做强。（责任单位：区市场监管局）

二、加强保障
（一）落实资金。第一部分第（二）项和第（一）项所需资金由区财政安排。
（二）加强督查。对本措施第一部分第（一）项开展督查，见二、（一）。
三、附则
（一）解释。本措施由区市场监管局解释。
“（二）引进人才”已上移，现为（一）；另1个序号和3处引用随之更改。按 Ctrl+Z 可撤销。`);
  });

  it('takes all that stands in it along', () => {
    const now = moved(parts, '二', -1);
    expect(now).toContain('一、加强保障\n（一）落实资金。第二部分第（一）项和第（二）项所需');
    expect(now).toContain('第二部分第（二）项开展督查，见一、（一）。\n\n二、提升服务\n（一）培育');
  });
});

describe('a clause moved at the edge of its part', () => {
  it('goes into the part beside, with the part in the references', () => {
    const now = moved(parts, '三.(一)', -1);
    expect(now).toContain(
      '（三）解释。本措施由区市场监管局解释。\n三、附则\n“（一）解释”已上移，现为（三）',
    );
    expect(moved(parts, '二.(一)', -1)).toContain('（三）落实资金。第一部分第（一）项和第（二）项');
    expect(moved(parts, '二.(一)', -1)).toContain(
      '（一）加强督查。对本措施第一部分第（二）项开展督查，见一、（三）。',
    );
  });

  it('keeps its number where numbers run on', () => {
    const running =
      '某区若干措施\n一、提升服务\n1.培育机构。支持做强。\n2.引进人才。支持落户。\n二、加强保障\n3.落实资金。按第2条执行。\n4.加强督查。定期通报。';
    expect(moved(running, '一.2', 1)).toBe(
      `${running.replace('\n2.引进人才。支持落户。\n二、加强保障', '\n二、加强保障\n2.引进人才。支持落户。')}\n“2.引进人才”已下移，序号不变。按 Ctrl+Z 可撤销。`,
    );
  });
});

describe('refuses', () => {
  it('at the ends of the text', () => {
    expect(moved(parts, '一', -1)).toBe('已在最前，不能再上移。');
    expect(moved(parts, '三.(一)', 1)).toBe('已在最后，不能再下移。');
  });

  it('where a reference would lead elsewhere', () => {
    const text =
      '某区办法\n第一条 本办法适用于本区。\n第二条 支持机构发展。\n第三条 前条所列机构由区市场监管局认定。';
    expect(moved(text, '第二条', -1)).toBe(
      '引用“前条”改动后不再指向原来的条款，请先把它改成明确的序号。',
    );
    expect(
      moved(
        parts.replace('第（二）项所需', '第（二）项、第一部分第（一）项至第（二）项所需'),
        '一.(二)',
        1,
      ),
    ).toBe('“第（二）项”所指的几处将不在一起，请先把这处引用分开写。');
  });

  it('where numbers are out of order already', () => {
    expect(moved(parts.replace('（二）引进', '（三）引进'), '一.(一)', 1)).toBe(
      '“（三）引进人才”的序号不连续，请先重排序号，再移动。',
    );
  });
});

describe('all numbers counted through', () => {
  it('in each part anew, with the references', () => {
    expect(
      renumbered(
        parts
          .replace('（二）引进', '（四）引进')
          .replaceAll('第（二）项', '第（四）项')
          .replace('三、附则', '五、附则'),
      ),
    ).toBe(parts);
  });

  it('on across the parts where the document counts so', () => {
    const text =
      '某区若干措施\n一、提升服务\n1.培育机构。支持做强。\n3.引进人才。支持落户。\n二、加强保障\n4.落实资金。按第3条执行。\n4.加强督查。定期通报。';
    expect(renumbered(text)).toBe(
      '某区若干措施\n一、提升服务\n1.培育机构。支持做强。\n2.引进人才。支持落户。\n二、加强保障\n3.落实资金。按第2条执行。\n4.加强督查。定期通报。',
    );
  });

  it('leaves a second list below words of its own alone', () => {
    const text = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8').replaceAll(
      '\r\n',
      '\n',
    );
    expect(renumbered(text)).toBe(text);
  });

  it('refuses where a broken reference would come to mean something', () => {
    const text =
      '某区办法\n第一条 本办法适用于本区。\n第三条 按第二条执行。\n第四条 本办法由区市场监管局解释。';
    expect(renumbered(text)).toBe(
      '引用“第二条”现在没有着落，改动序号后会碰巧指到别的条款，请先改正这处引用。',
    );
  });
});

/** Texts of several styles whose clauses refer to each other. */
const HAN = '一二三四五六七八九十';
type Style = 'items' | 'running' | 'articles' | 'deep';

const heading = (part: number, at: number): string =>
  `事项${'甲乙丙丁戊己'[part]}${'子丑寅卯辰巳'[at]}`;

function textIn(
  style: Style,
  sizes: readonly number[],
  refer: readonly (readonly [number, number, number])[],
): string {
  const sentence = (of: number): string =>
    refer
      .filter(([from]) => from === of)
      .map(([, part, at]) => {
        const p = part % sizes.length;
        const item = at % (sizes[p] ?? 1);
        const before = sizes.slice(0, p).reduce((sum, size) => sum + size, 0);
        if (style === 'articles') return `按照第${han(before + item + 1)}条执行。`;
        if (style === 'running') return `按照本措施第${before + item + 1}条执行。`;
        return `按照第${han(p + 1)}部分第（${han(item + 1)}）项执行。`;
      })
      .join('');
  let number = 0;
  const lines = sizes.flatMap((size, p) => [
    style === 'articles'
      ? `第${han(p + 1)}章 篇章${HAN[p]}`
      : `${han(p + 1)}、部分${'甲乙丙丁戊己'[p]}`,
    ...Array.from({ length: size }, (_, at) => {
      number += 1;
      const words = `${heading(p, at)}。支持${heading(p, at)}发展。${sentence(number)}`;
      if (style === 'articles')
        return `第${han(number)}条 支持${heading(p, at)}发展。${sentence(number)}`;
      if (style === 'running') return `${number}.${words}`;
      const inner =
        style === 'deep' && at % 2 === 0
          ? `\n1.${heading(p, at)}上。做好上半。\n2.${heading(p, at)}下。做好下半。`
          : '';
      return `（${han(at + 1)}）${words}${inner}`;
    }),
  ]);
  return ['某区关于促进发展的若干措施', ...lines].join('\n');
}

const han = (number: number): string =>
  number <= 10
    ? (HAN[number - 1] ?? '')
    : `${number >= 20 ? HAN[Math.floor(number / 10) - 1] : ''}十${number % 10 === 0 ? '' : HAN[(number % 10) - 1]}`;

const drafts = fc
  .tuple(
    fc.constantFrom<Style>('items', 'running', 'articles', 'deep'),
    fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 4 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(5), fc.nat(5)), { maxLength: 6 }),
  )
  .map(([style, sizes, refer]) => textIn(style, sizes, refer));

/** The words without their numbers, in no order. */
const wordsOf = (text: string): readonly string[] =>
  [...text.replace(/[一二三四五六七八九十\d]+/g, '')].sort();

/** What each reference leads to, by the words of the target and of the clause it stands in. */
const leads = ({ clauses, ...policy }: Policy): readonly string[] => {
  const heads = new Map(
    [...walk(clauses)].map(({ path, heading, text }) => [
      path,
      /事项..|部分.|篇章./.exec(heading ?? text)?.[0] ?? '',
    ]),
  );
  return referencesOf({ clauses, ...policy })
    .map(({ path, resolution }) =>
      resolution.kind === 'valid'
        ? `${heads.get(path ?? '')}→${resolution.targets.map((to) => (to.kind === 'clause' ? heads.get(to.path) : '')).join()}`
        : 'dangling',
    )
    .sort();
};

const backAgain = (text: string, edits: readonly Edit[]): string => {
  const before = Text.of(text.split('\n'));
  const changes = ChangeSet.of([...edits], before.length);
  return changes.invert(before).apply(changes.apply(before)).toString();
};

it('moves lose no reference and no word, and can be undone', () => {
  let made = 0;
  const steps = fc.array(fc.tuple(fc.nat(40), fc.constantFrom<1 | -1>(1, -1)), {
    minLength: 3,
    maxLength: 6,
  });
  fc.assert(
    fc.property(drafts, steps, (draft, moves) => {
      let policy = analyze(draft);
      for (const [pick, step] of moves) {
        const all = [...walk(policy.clauses)];
        const clause = all[pick % all.length];
        if (clause === undefined) continue;
        const result = moveClause(policy, clause.path, step);
        if (result.kind === 'refused') continue;
        made += 1;
        const now = edited(policy.source, result.edits);
        const next = analyze(now);
        expect(now).toBe(result.text);
        expect(wordsOf(now)).toEqual(wordsOf(policy.source));
        expect(leads(next)).toEqual(leads(policy));
        expect(leads(next)).not.toContain('dangling');
        expect(backAgain(policy.source, result.edits)).toBe(policy.source);
        expect(renumberAll(next)).toMatchObject({ edits: [] });
        policy = next;
      }
    }),
    { numRuns: Number(process.env['MOVES'] ?? 60) },
  );
  expect(made).toBeGreaterThan(50);
}, 120_000);

it('counting through puts any numbers right and keeps what references lead to', () => {
  const wrong = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), { maxLength: 3 });
  let made = 0;
  fc.assert(
    fc.property(drafts, wrong, (draft, slips) => {
      const lines = draft.split('\n');
      for (const [pick, number] of slips) {
        const at = 1 + (pick % (lines.length - 1));
        lines[at] = (lines[at] ?? '').replace(/^（[一二三四五六七八九十]+）/, `（${han(number)}）`);
      }
      const policy = analyze(lines.join('\n'));
      const result = renumberAll(policy);
      if (result.kind === 'refused') return;
      made += 1;
      const now = edited(policy.source, result.edits);
      expect(wordsOf(now)).toEqual(wordsOf(policy.source));
      expect(leads(analyze(now))).toEqual(leads(policy));
      expect(renumberAll(analyze(now))).toMatchObject({ edits: [] });
    }),
    { numRuns: Number(process.env['MOVES'] ?? 80) },
  );
  expect(made).toBeGreaterThan(20);
}, 120_000);
