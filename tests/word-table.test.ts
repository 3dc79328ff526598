import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { answersOf } from '../shared/compare/answers.ts';
import { anchorOf } from '../shared/compare/decisions.ts';
import { wordsOf } from '../shared/compare/grid/words.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Clause } from '../shared/model/policy.ts';
import { compared, comparedAs, findClause } from '../shared/model/walk.ts';
import { formatWith } from '../shared/word/format/house.ts';
import { officialFormat } from '../shared/word/format.ts';
import { child } from '../shared/word/read/xml.ts';
import { bodyOf } from '../shared/word/table/cells.ts';
import { comparisonTable } from '../shared/word/table/content.ts';
import { comparisonTableDocx } from '../shared/word/table/docx.ts';
import { ownWord } from '../shared/word/table/own-word.ts';
import type { Comparison } from '../shared/word/table/types.ts';
import { at, partOf, validationErrors } from './ooxml.ts';
import {
  comparisonWith,
  precedentOf,
  type SeenCell,
  tableIn,
  tableRowsIn,
  textOfCell,
} from './table-builders.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';

/** Line breaks and typed blanks apart, which are layout. */
const joined = (text: string): string => text.replace(/[\s\u3000]/gu, '');

const bodyFont = officialFormat.faces.fangsong.name;

/** The words of a cell that stand in one of the two texts, without heading and notes. */
const bodyIn = (cell: SeenCell, leftOut: 'underlined' | 'struck'): string =>
  joined(
    cell
      .filter((run) => run.font === bodyFont && !run[leftOut])
      .map(({ text }) => text)
      .join(''),
  );

const hasMarks = (cell: SeenCell): boolean =>
  cell.some(({ underlined, struck }) => underlined || struck);

/** Rows of the file by their 序号: 12, 缺3. */
const numbered = (bytes: Uint8Array, pattern: RegExp) =>
  tableIn(bytes).filter(([number]) => number !== undefined && pattern.test(textOfCell(number)));

/** Everything a clause says, wherever it is printed. */
const partsOf = (clause: Clause): readonly string[] =>
  [
    clause.marker,
    clause.heading ?? '',
    wordsOf(clause),
    clause.responsible?.text ?? '',
    clause.deadline?.text ?? '',
  ].map(joined);

/** Each real text as a draft, beside one precedent, two, … five, one again …. */
const cases = REAL_TEXTS.map((name, index) => [name, (index % 5) + 1] as const);

describe.each(cases)('%s beside the first %i precedents', (name, count) => {
  const precedents = builtInPrecedents.slice(0, count);
  const comparison = comparisonWith(realPolicy(name), precedents);
  const file = comparisonTableDocx(comparison);
  const clauses = compared(comparison.printed.clauses);

  it('is valid for the Open XML SDK', async () => {
    expect(await validationErrors(await file)).toEqual([]);
  });

  it('repeats its header, which names the columns, on every page', async () => {
    const rows = tableRowsIn(await file);
    const repeats = rows.map((row) => child(at(row, 'w:trPr'), 'w:tblHeader') !== undefined);
    expect(repeats).toEqual(rows.map((_, index) => index === 0));
    const [header = []] = tableIn(await file);
    expect(header.map(textOfCell)).toEqual([
      '序号',
      `${ownWord(comparison.printed)}条款`,
      ...precedents.map((precedent) => precedent.name),
      '差异说明',
    ]);
  });

  it('has a row for every clause of the draft, with all its words', async () => {
    const rows = numbered(await file, /^\d+$/u);
    expect(rows).toHaveLength(clauses.length);
    for (const [index, clause] of clauses.entries()) {
      const words = joined(textOfCell(rows[index]?.[1] ?? []));
      for (const part of partsOf(clause)) expect(words).toContain(part);
    }
  });

  it('marks what differs so that both texts can be had back', async () => {
    const rows = numbered(await file, /^\d+$/u);
    for (const [index, clause] of clauses.entries()) {
      for (const [column, precedent] of precedents.entries()) {
        const cell = rows[index]?.[column + 2] ?? [];
        const [best] = answersOf(comparison.alignment, clause.path, precedent);
        if (best === undefined) {
          expect(textOfCell(cell)).toBe('无对应');
          continue;
        }
        const other = joined(wordsOf(best.clause));
        expect(bodyIn(cell, 'underlined').endsWith(other)).toBe(true);
        for (const part of partsOf(best.clause).slice(3)) {
          expect(joined(textOfCell(cell))).toContain(part);
        }
        if (hasMarks(cell)) {
          expect(bodyIn(cell, 'struck').endsWith(joined(wordsOf(clause)))).toBe(true);
        }
      }
    }
  });

  it('says what the draft lacks, word for word, under the name of its precedent', async () => {
    const rows = numbered(await file, /^缺\d+$/u);
    const shown = joined(rows.map((row) => textOfCell(row[2] ?? [])).join('\n'));
    for (const { doc, path } of comparison.alignment.missing) {
      const precedent = precedents.find(({ id }) => id === doc);
      const clause = comparedAs(precedent?.policy.clauses ?? [], path);
      if (precedent === undefined || clause === null) throw new Error(`no ${path} in ${doc}`);
      expect(shown).toContain(`${precedent.name}${joined(path)}`.split('#')[0]);
      expect(shown).toContain(joined(wordsOf(clause)));
    }
    for (const row of rows) expect(textOfCell(row[1] ?? [])).toMatch(/^本\p{Script=Han}缺$/u);
  });
});

describe('the page', () => {
  const file = comparisonTableDocx(comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean')));

  test('is the official page on its side: the binding side on top', async () => {
    const section = at(partOf(await file, 'word/document.xml'), 'w:body', 'w:sectPr');
    expect(at(section, 'w:pgSz').attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    // 28 mm on top, 26 below, 35 left, 37 right.
    expect(at(section, 'w:pgMar').attributes).toMatchObject({
      'w:top': '1587',
      'w:bottom': '1474',
      'w:left': '1984',
      'w:right': '2098',
    });
  });

  test('has its number turned, outside the left edge, at the end that portrait makes the corner', async () => {
    const bytes = await file;
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((part) => {
      const cell = at(partOf(bytes, part), 'w:tbl', 'w:tr', 'w:tc');
      return [
        at(cell, 'w:tcPr', 'w:textDirection').attributes['w:val'],
        at(cell, 'w:p', 'w:pPr', 'w:jc').attributes['w:val'],
      ];
    });
    expect(sides).toEqual([
      ['tbRl', 'right'],
      ['tbRl', 'left'],
    ]);
  });

  test('takes the faces of the format, also those of an office', async () => {
    const format = formatWith(['windows-fonts']);
    const own = await comparisonTableDocx(
      comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean')),
      format,
    );
    const fonts = new Set(
      tableIn(own)
        .flat(2)
        .map(({ font }) => font),
    );
    expect([...fonts].sort()).toEqual(
      [format.faces.fangsong.name, format.faces.hei.name, format.faces.kai.name].sort(),
    );
  });

  test('gives the same bytes every time', async () => {
    const again = comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean'));
    expect(await comparisonTableDocx(again)).toEqual(await file);
  });
});

/** A draft of one clause beside one of a city called 甲, told to be its counterpart. */
const pairOf = (own: string, theirs: string): Comparison => {
  const draft = analyze(`徐汇区关于支持知识产权服务业的若干措施\n一、${own}`);
  const precedent = precedentOf('甲', `甲市关于支持知识产权服务业的若干措施\n一、${theirs}`);
  const clause = draft.clauses[0];
  if (clause === undefined) throw new Error('no clause');
  const decisions: readonly LinkDecision[] = [
    { kind: 'confirmed', draft: anchorOf(clause), doc: '甲', path: '一', heading: null },
  ];
  return {
    ...comparisonWith(draft, [precedent]),
    alignment: align(draft, [precedent], decisions),
    decisions,
  };
};

const factsOf = (comparison: Comparison): readonly (readonly string[])[] =>
  comparisonTable(comparison).rows.flatMap((row) => (row.kind === 'section' ? [] : [row.facts]));

describe('差异说明 says facts only', () => {
  test('an amount that differs, each side in its own words', () => {
    const pair = pairOf(
      '对获评国家级品牌服务机构的，给予一次性奖励50万元。',
      '对获评国家级品牌服务机构的，给予一次性奖励100万元。',
    );
    const [[relation = '', amount = ''] = []] = factsOf(pair);
    expect(relation).toMatch(/^甲：相近（已确认），照搬\d+%$/u);
    expect(amount).toContain('本区50万元，甲100万元');
  });

  test('an amount only one side fixes', () => {
    const [[, own = ''] = []] = factsOf(
      pairOf('支持机构做大做强，给予奖励50万元。', '支持机构做大做强，加大宣传力度。'),
    );
    expect(own).toContain('本区50万元，对应的先例条款未写明');
    const [[, theirs = ''] = []] = factsOf(
      pairOf('支持机构做大做强，加大宣传力度。', '支持机构做大做强，给予奖励50万元。'),
    );
    expect(theirs).toContain('本区未写明，甲50万元');
  });

  test('the same words', () => {
    const words = '对获评国家级品牌服务机构的，给予一次性奖励50万元。';
    expect(factsOf(pairOf(words, words))).toEqual([['甲：文字相同（已确认）']]);
  });

  test('what the drafter ruled out, and what is new', () => {
    const { draft, printed, precedents } = pairOf('支持甲。', '举办乙。');
    const clause = findClause(draft.clauses, '一');
    if (clause === null) throw new Error('no clause');
    const none: LinkDecision = { kind: 'none', draft: anchorOf(clause), doc: '甲' };
    const alignment = align(draft, precedents, [none]);
    const comparison = { draft, printed, precedents, alignment, decisions: [none] };
    expect(factsOf(comparison)).toEqual([
      ['本区缺：甲有此条'],
      ['本区新增：所列先例均无对应（已确认）'],
    ]);
  });
});

describe('marked words as paragraphs', () => {
  const marks = ['plain', 'only-draft', 'only-other', 'shared'] as const;
  const run = fc.record({
    text: fc.string({ unit: fc.constantFrom('国', '家', '。', '\n', 'a'), minLength: 1 }),
    mark: fc.constantFrom(...marks),
  });

  test('each character keeps its mark, line breaks too', () => {
    const one = (text: string, mark: string): string =>
      [...text].map((character) => `${mark} ${character}`).join('|');
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const paragraphs = bodyOf(runs);
        const back = paragraphs.flatMap(({ runs: own, end }, at) => [
          ...own.map(({ text, mark }) => one(text, mark)),
          ...(at < paragraphs.length - 1 ? [one('\n', end)] : []),
        ]);
        expect(back.join('|')).toBe(runs.map(({ text, mark }) => one(text, mark)).join('|'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile words', () => {
  const control = 'a\u0000b\u0001\ud800\ufffe';

  test('of control characters, markup and a clause without end make a valid file with all words', async () => {
    const long = '支持机构发展。'.repeat(6_000);
    const draft = analyze(
      `徐汇区若干措施\n一、=cmd|' /C calc'!A0，${control}<w:p>&amp;支持机构。\n二、${long}`,
    );
    const bytes = await comparisonTableDocx(comparisonWith(draft, [precedentOf('甲', '')]));
    expect(await validationErrors(bytes)).toEqual([]);
    const rows = numbered(bytes, /^\d+$/u).map((row) => textOfCell(row[1] ?? []));
    expect(rows[0]).toContain("=cmd|' /C calc'!A0，ab<w:p>&amp;支持机构。");
    expect(joined(rows[1] ?? '')).toContain(long);
  });
});
