import { describe, expect, it, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { answersOf } from '../shared/compare/answers.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Borrowed } from '../shared/model/borrowed.ts';
import { clauseName } from '../shared/model/names.ts';
import { compared, findClause } from '../shared/model/walk.ts';
import { offerOf } from '../shared/suggest/borrowed/sentences.ts';
import { citationsOf } from '../shared/text/citations.ts';
import { draftingNotes } from '../shared/word/notes/content.ts';
import { draftingNotesDocx } from '../shared/word/notes/docx.ts';
import type { NotesItem } from '../shared/word/notes/types.ts';
import { textOf } from '../shared/word/read/xml.ts';
import { bodyParagraphs, printedLines, validationErrors } from './ooxml.ts';
import { comparisonWith, precedentOf, tableIn, textOfCell } from './table-builders.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';

const cases = REAL_TEXTS.map((name, index) => [name, ((index + 1) % 5) + 1] as const);

describe.each(cases)('the notes on %s beside %i precedents', (name, count) => {
  const precedents = builtInPrecedents.slice(0, count);
  const comparison = comparisonWith(realPolicy(name), precedents);
  const file = draftingNotesDocx(comparison);

  it('are valid for the Open XML SDK', async () => {
    expect(await validationErrors(await file)).toEqual([]);
  });

  it('name the sources of every clause: one row a precedent', async () => {
    const [, ...rows] = tableIn(await file);
    const expected = compared(comparison.draft.clauses).flatMap((clause) =>
      precedents.map((precedent) => {
        const [best] = answersOf(comparison.alignment, clause.path, precedent);
        return best === undefined ? precedent.name : `${precedent.name} ${clauseName(best.clause)}`;
      }),
    );
    const sources = rows.map((row) => textOfCell(row[1] ?? []).replace(/ （另见.*$/u, ''));
    expect(sources).toEqual(expected);
  });

  it('have the five parts of a 起草说明', async () => {
    const headings = bodyParagraphs(await file)
      .map(textOf)
      .filter((text) => /^[一二三四五]、/u.test(text));
    expect(headings).toEqual([
      '一、起草背景和依据',
      '二、起草过程',
      '三、主要内容',
      '四、逐条来源说明',
      '五、需要说明的问题',
    ]);
  });
});

const textsOf = (items: readonly NotesItem[]): string =>
  items
    .flatMap((item) =>
      item.kind === 'point' ? item.texts : item.kind === 'text' ? [item.text] : [],
    )
    .join('\n');

describe('facts only', () => {
  const comparison = comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean'));
  const [basis, process, content] = draftingNotes(comparison).map(({ items }) => textsOf(items));

  test('the documents the draft names, with their numbers and where it names them', () => {
    expect(basis).toContain(
      '《上海市知识产权局关于推动知识产权服务业高质量发展的若干措施》（沪知局〔2024〕32号），见导语',
    );
  });

  test('of the process nothing is known', () => {
    for (const line of (process ?? '').split('\n')) expect(line).toMatch(/^［待填：[^［］]+］$/u);
  });

  test('the parts with their clauses', () => {
    expect(content).toContain(`共${compared(comparison.draft.clauses).length}条。`);
  });

  test('nothing to explain where all is taken over', () => {
    const same = analyze('甲市若干措施\n一、支持机构发展。给予每家机构奖励50万元。');
    const notes = draftingNotes(
      comparisonWith(same, [
        {
          ...precedentOf('甲', ''),
          policy: analyze('甲市若干措施\n一、支持机构发展。给予每家机构奖励50万元。'),
        },
      ]),
    );
    const questions = notes.at(-1)?.items ?? [];
    const none = '与所列先例比对，没有此类情形。';
    expect(questions.map((item) => (item.kind === 'point' ? item.texts[0] : ''))).toEqual([
      none,
      none,
      none,
      '与某一先例条款逐字相同的文字达到50%的，共1条：',
      '［待填：其他需要说明的问题］',
    ]);
  });
});

describe('topics the draft lacks', () => {
  const comparison = comparisonWith(
    realPolicy('tests/fixtures/drafts/draft-clean'),
    builtInPrecedents.slice(0, 3),
  );
  const questions = (knowledge: typeof comparison.knowledge): string =>
    textsOf(draftingNotes({ ...comparison, ...(knowledge && { knowledge }) }).at(-1)?.items ?? []);

  it('are counted with what the drafter said of its clauses', () => {
    expect(questions(undefined)).toContain('产业集聚与示范载体');
    const decided = { '二.(一)': [{ id: 'industry-agglomeration', score: 1 }] };
    expect(questions({ decided })).not.toContain('产业集聚与示范载体');
  });
});

describe('citations', () => {
  const citing = (...lines: readonly string[]) => citationsOf(analyze(lines.join('\n')));

  test('outer titles, numbers in any brackets, every place once', () => {
    expect(
      citing(
        '徐汇区知识产权若干措施',
        '根据《中华人民共和国专利法》、《关于印发〈知识产权服务业意见〉的通知》(沪府发[2023]1号)，制定本措施。',
        '一、加强监管。落实《中华人民共和国专利法》和《中华人民共和国专利法》实施要求。',
      ),
    ).toEqual([
      { title: '中华人民共和国专利法', number: null, places: ['导语', '一 加强监管'] },
      {
        title: '关于印发〈知识产权服务业意见〉的通知',
        number: expect.stringMatching(/^沪府发[〔[]2023[〕\]]1号$/u),
        places: ['导语'],
      },
    ]);
  });

  test('neither its own title nor an unclosed 《', () => {
    expect(
      citing(
        '徐汇区知识产权若干措施',
        '一、总则',
        '（一）《徐汇区知识产权若干措施》由本局解释。落实《未完',
      ),
    ).toEqual([]);
  });
});

test('a draft without clauses and words of control make a valid file', async () => {
  const empty = comparisonWith(analyze(''), [precedentOf('甲', '')]);
  const file = await draftingNotesDocx(empty);
  expect(await validationErrors(file)).toEqual([]);
  expect(printedLines(file)).toContain('草稿还没有条款。');
  const odd = comparisonWith(analyze('若干措施\n一、支\u0001持<w:p>\ud800机构。'), [
    precedentOf('甲', ''),
  ]);
  expect(await validationErrors(await draftingNotesDocx(odd))).toEqual([]);
});

describe('what was borrowed', () => {
  const [shanghai] = builtInPrecedents;
  const clause = shanghai && findClause(shanghai.policy.clauses, '二.9');
  if (!shanghai || !clause) throw new Error('上海 二.9 is gone');
  const { heading, sentences } = offerOf(shanghai, clause);
  const borrowed = [...(heading === null ? [] : [heading]), ...sentences].map(
    ({ lead: _, ...offer }, at): Borrowed => ({
      id: `r${at}`,
      ...offer,
      inserted: offer.original.replaceAll('各区', '各街镇'),
      at: '2026-11-25T08:00:00.000Z',
    }),
  );
  const words = borrowed.map(({ inserted }) => inserted);
  const text = `徐汇区若干措施\n一、${words[0]}\n${words.slice(1).join('')}\n二、附则\n另行解释。`;
  const comparison = { ...comparisonWith(analyze(text), [shanghai]), borrowed };

  test('is listed clause by clause, with how far it was changed', () => {
    const items = draftingNotes(comparison).flatMap((part) => part.items);
    const [recorded] = items.flatMap((item) => (item.kind === 'recorded' ? [item.clauses] : []));
    expect(recorded?.map(({ name }) => name)).toEqual([`一 ${words[0]}`]);
    expect(recorded?.[0]?.sentences.map(({ source, change }) => [source, change])).toEqual([
      ['上海 二.9 标题', '未改动'],
      ['上海 二.9 第1句', '未改动'],
      ['上海 二.9 第2句', '未改动'],
      ['上海 二.9 第3句', expect.stringMatching(/^改动\d%$/u)],
    ]);
  });

  test('is a table of a valid file', async () => {
    expect(await validationErrors(await draftingNotesDocx(comparison))).toEqual([]);
  });

  test('is not spoken of where nothing was, or nothing of it is left', () => {
    const kinds = (changes: object) =>
      draftingNotes({ ...comparison, ...changes }).flatMap(({ items }) =>
        items.map(({ kind }) => kind),
      );
    expect(kinds({ borrowed: [] })).not.toContain('recorded');
    const other = { ...comparisonWith(analyze('一、总则\n另行解释。'), [shanghai]), borrowed };
    expect(kinds(other)).not.toContain('recorded');
  });
});
