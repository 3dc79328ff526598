import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { compared, findClause } from '../shared/model/walk.ts';
import { insertionOf } from '../shared/suggest/borrowed/insertion.ts';
import { offerOf } from '../shared/suggest/borrowed/sentences.ts';
import type { Borrowing, Taken } from '../shared/suggest/borrowed/types.ts';

const clean = readFileSync(
  join(import.meta.dirname, 'fixtures/drafts/draft-clean.txt'),
  'utf8',
).replaceAll('\r\n', '\n');

const taken = (inserted: string, lead = ''): Taken => ({
  doc: 'shanghai-2024',
  path: '二.9',
  name: '上海',
  title: '若干措施',
  heading: null,
  original: inserted,
  inserted,
  lead,
});
const brand = taken('支持机构打造服务品牌。');
const blank = taken('由［待填：本区的协调机制］统筹推进。');

/** The text after borrowing with the caret before some words, and what is selected then. */
function borrowedInto(
  text: string,
  caretAt: string,
  borrowing: Omit<Borrowing, 'heading'> & { heading?: Taken },
) {
  const { edits, select, told } = insertionOf(analyze(text), text.indexOf(caretAt), {
    heading: null,
    ...borrowing,
  });
  const now = edits.reduceRight(
    (words, { from, to, insert }) => words.slice(0, from) + insert + words.slice(to),
    text,
  );
  return { now, selected: now.slice(select.from, select.to), caret: select.to, told };
}

const draft = [
  '某区若干措施',
  '一、提升服务',
  '（一）培育机构。引导机构做强。（责任单位：区市场监管局）',
  '（二）培养人才。组织培训。（责任单位：区人力资源社会保障局）',
  '二、加强保障',
  '（一）资金保障。区财政安排资金。',
].join('\n');

describe('sentences go to the end of the current clause', () => {
  test('before its 责任单位', () => {
    const { now, caret } = borrowedInto(draft, '引导', { place: 'clauseEnd', sentences: [brand] });
    expect(now).toContain('引导机构做强。支持机构打造服务品牌。（责任单位：区市场监管局）');
    expect(now.slice(0, caret).endsWith('支持机构打造服务品牌。')).toBe(true);
  });

  test('behind words that had no mark yet, and behind a heading without words', () => {
    const open = draft.replace('引导机构做强。', '引导机构做强');
    expect(borrowedInto(open, '引导', { place: 'clauseEnd', sentences: [brand] }).now).toContain(
      '引导机构做强。支持机构打造服务品牌。（责任单位',
    );
    const bare = draft.replace('引导机构做强。（责任单位：区市场监管局）', '');
    expect(
      borrowedInto(bare, '培育机构', { place: 'clauseEnd', sentences: [brand] }).now,
    ).toContain('（一）培育机构。支持机构打造服务品牌。\n（二）');
  });

  test('below a heading that stands alone', () => {
    const text = '一、培育机构\n　　二、培养人才\n　　组织培训。';
    expect(borrowedInto(text, '培育', { place: 'clauseEnd', sentences: [brand] }).now).toBe(
      '一、培育机构\n支持机构打造服务品牌。\n　　二、培养人才\n　　组织培训。',
    );
  });

  test('in place of the prompt of a new draft', () => {
    const text = draft.replace('引导机构做强。', '［待填：写明支持措施］');
    const { now } = borrowedInto(text, '［待填', { place: 'clauseEnd', sentences: [brand] });
    expect(now).toContain('（一）培育机构。支持机构打造服务品牌。（责任单位：区市场监管局）');
    const more = text.replace('［待填', '引导机构做强。［待填');
    expect(borrowedInto(more, '引导', { place: 'clauseEnd', sentences: [brand] }).now).toContain(
      '［待填：写明支持措施］。支持机构打造服务品牌。',
    );
  });

  test('and the first blank in them is selected', () => {
    const found = borrowedInto(draft, '引导', { place: 'clauseEnd', sentences: [brand, blank] });
    expect(found.selected).toBe('［待填：本区的协调机制］');
  });
});

describe('a clause of its own', () => {
  test('takes the next number and the look of its siblings, and those behind it move on', () => {
    const heading = taken('打造品牌');
    const { now, told } = borrowedInto(draft, '引导', {
      place: 'newClause',
      heading,
      sentences: [brand],
    });
    expect(now).toBe(
      [
        '某区若干措施',
        '一、提升服务',
        '（一）培育机构。引导机构做强。（责任单位：区市场监管局）',
        '（二）打造品牌。支持机构打造服务品牌。',
        '（三）培养人才。组织培训。（责任单位：区人力资源社会保障局）',
        '二、加强保障',
        '（一）资金保障。区财政安排资金。',
      ].join('\n'),
    );
    expect(told).toBe('其后1条的序号顺延为（三）。按 Ctrl+Z 可一并撤销。');
  });

  test('takes the references to the clauses behind it along', () => {
    const text = `${draft}\n（二）申报。符合第一部分第（一）项或第（二）项规定的，可以申报。`;
    const { now, told } = borrowedInto(text, '引导', { place: 'newClause', sentences: [brand] });
    expect(now).toContain('支持机构打造服务品牌。\n（三）培养人才。');
    expect(now).toContain('符合第一部分第（一）项或第（三）项规定的，可以申报。');
    expect(told).toBe('其后1条的序号顺延为（三），1处引用随之更改。按 Ctrl+Z 可一并撤销。');
  });

  test('leaves later numbers alone where a reference cannot be kept right, and says which', () => {
    const text =
      '某办法\n第一条　为了促进服务，制定本办法。\n第二条　支持机构做强。\n第三条　前条所列机构由区市场监管局认定。';
    const { now, told } = borrowedInto(text, '支持', { place: 'newClause', sentences: [brand] });
    expect(now).toContain('\n第三条　支持机构打造服务品牌。\n第三条　前条所列');
    expect(told).toBe(
      '新条的序号是第三条，与其后的条重复，其后序号未改：引用“前条”改动后不再指向原来的条款，请先把它改成明确的序号。',
    );
  });

  test('counts on through the whole text where the numbers do', () => {
    const text =
      '一、服务\n1. 培育机构。引导机构。\n二、保障\n2. 资金。安排资金。\n3. 人才。培训。';
    const { now } = borrowedInto(text, '培育', {
      place: 'newClause',
      heading: taken('品牌'),
      sentences: [brand],
    });
    expect(now).toBe(
      '一、服务\n1. 培育机构。引导机构。\n2. 品牌。支持机构打造服务品牌。\n二、保障\n3. 资金。安排资金。\n4. 人才。培训。',
    );
  });

  test('is an article among articles and the first clause of an empty part', () => {
    const articles = '某办法\n第一条　为了促进服务，制定本办法。\n第二条　本办法自发布之日起施行。';
    expect(borrowedInto(articles, '为了', { place: 'newClause', sentences: [brand] }).now).toBe(
      '某办法\n第一条　为了促进服务，制定本办法。\n第二条　支持机构打造服务品牌。\n第三条　本办法自发布之日起施行。',
    );
    const part = draft.replace('二、加强保障', '二、扩大开放\n三、加强保障');
    expect(
      borrowedInto(part, '扩大', { place: 'newClause', heading: taken('品牌'), sentences: [brand] })
        .now,
    ).toContain('二、扩大开放\n（一）品牌。支持机构打造服务品牌。\n三、加强保障');
  });

  test('goes before the first clause of a part, which moves on with the others', () => {
    const { now, told } = borrowedInto(draft, '资金', {
      place: 'newClause',
      beside: { side: 'before', path: '一.(一)' },
      heading: taken('打造品牌'),
      sentences: [blank],
    });
    expect(now).toBe(
      [
        '某区若干措施',
        '一、提升服务',
        '（一）打造品牌。由［待填：本区的协调机制］统筹推进。',
        '（二）培育机构。引导机构做强。（责任单位：区市场监管局）',
        '（三）培养人才。组织培训。（责任单位：区人力资源社会保障局）',
        '二、加强保障',
        '（一）资金保障。区财政安排资金。',
      ].join('\n'),
    );
    expect(told).toBe('其后2条的序号顺延为（二）至（三）。按 Ctrl+Z 可一并撤销。');
  });

  test('before another it keeps the indents and blank lines of the page', () => {
    const text = '总则\n\n　　第一条　支持机构。\n\n　　第二条　培养人才。';
    const { now, selected } = borrowedInto(text, '支持', {
      place: 'newClause',
      beside: { side: 'before', path: '第一条' },
      sentences: [blank],
    });
    expect(now).toBe(
      '总则\n\n　　第一条　由［待填：本区的协调机制］统筹推进。\n\n　　第二条　支持机构。\n\n　　第三条　培养人才。',
    );
    expect(selected).toBe('［待填：本区的协调机制］');
  });

  test('ends in its note, behind a list on a line of its own', () => {
    const note = '（责任单位：区财政局）';
    const withNote = (...sentences: readonly Taken[]) =>
      borrowedInto(draft, '引导', { place: 'newClause', heading: taken('品牌'), sentences, note });
    expect(withNote(brand).now).toContain(`（二）品牌。支持机构打造服务品牌。${note}\n（三）`);
    const list = withNote(taken('按以下标准资助：'), taken('一等奖5万元；', '\n1.')).now;
    expect(list).toContain(`（二）品牌。按以下标准资助：\n1.一等奖5万元；\n${note}\n（三）`);
    expect(findClause(analyze(list).clauses, '一.(二)')?.responsible?.text).toBe('区财政局');
  });

  test('begins an empty draft', () => {
    expect(
      borrowedInto('', '', { place: 'newClause', heading: taken('品牌'), sentences: [brand] }).now,
    ).toBe('一、品牌\n支持机构打造服务品牌。');
  });
});

describe('what a precedent offers', () => {
  const shanghai = builtInPrecedents[0];
  const clause = shanghai === undefined ? null : findClause(shanghai.policy.clauses, '二.9');

  test('is its sentences, which give its words back', () => {
    if (shanghai === undefined || clause === null) throw new Error('二.9 is gone');
    const offer = offerOf(shanghai, clause);
    expect(offer.heading?.original).toBe(clause.heading);
    expect(offer.sentences.map(({ lead, original }) => lead + original).join('')).toBe(clause.text);
  });

  test('goes into the draft without taking anything away but numbers that move on', () => {
    for (const precedent of builtInPrecedents) {
      const [clause] = compared(precedent.policy.clauses);
      if (clause === undefined) throw new Error(`${precedent.id} has no clause`);
      const sentences = offerOf(precedent, clause).sentences.map((one) => ({
        ...one,
        inserted: one.original,
      }));
      for (const place of ['clauseEnd', 'newClause', 'caret'] as const) {
        const policy = analyze(clean);
        const { edits } = insertionOf(policy, clean.indexOf('支持专利'), {
          place,
          heading: null,
          sentences,
        });
        for (const { original } of sentences) expect(edits[0]?.insert).toContain(original);
        expect(edits.map(({ from, to }) => clean.slice(from, to))).toEqual(
          place === 'newClause' ? ['', '（二）', '（三）', '（四）', '（五）'] : [''],
        );
      }
    }
  });
});
