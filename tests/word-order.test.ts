import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Policy } from '../shared/model/policy.ts';
import { placesOf } from '../shared/word/elements/signature.ts';
import { officialFormat } from '../shared/word/format.ts';
import { officialDocx } from '../shared/word/official.ts';
import { child, childrenNamed, elementsOf, textOf } from '../shared/word/read/xml.ts';
import { at, bodyParagraphs, paragraphWith, printedLines, validationErrors } from './ooxml.ts';
import { asDraft, policyOf, realPolicy } from './word-builders.ts';

describe('the order of the page', async () => {
  const clean = await officialDocx(realPolicy('tests/fixtures/drafts/draft-clean'), asDraft);
  const raw = await officialDocx(realPolicy('tests/fixtures/drafts/draft-raw'), asDraft);
  const lines = (bytes: Uint8Array) => bodyParagraphs(bytes).map((paragraph) => textOf(paragraph));

  test('notice, then the measures on a new page, blank lines as real paragraphs', () => {
    const beginning = lines(clean)
      .slice(0, 17)
      .map((line) => line.slice(0, 8));
    expect(beginning).toEqual([
      '',
      '',
      '上海市徐汇区人民',
      '',
      '徐府办规〔202',
      '',
      '各街道办事处、镇',
      '《徐汇区关于促进',
      '',
      '上海市徐汇区人民',
      '2026年11月',
      '（此件公开发布）',
      '',
      '',
      '徐汇区关于促进知',
      '',
      '根据《上海市知识',
    ]);
    const breaks = bodyParagraphs(clean).flatMap((paragraph, index) => {
      const properties = child(paragraph, 'w:pPr');
      return properties && child(properties, 'w:pageBreakBefore') ? [index] : [];
    });
    expect(breaks).toEqual([12]);
  });

  test('name and date stay together; the only paragraph stays on the first page (7.3.3)', () => {
    const kept = bodyParagraphs(clean)
      .slice(7, 12)
      .map((paragraph) => {
        const properties = child(paragraph, 'w:pPr');
        return properties !== undefined && child(properties, 'w:keepNext') !== undefined;
      });
    expect(kept).toEqual([false, true, true, true, false]);
  });

  test('the lines of a 版头 centred above the number where the text goes out plain', async () => {
    const bytes = await officialDocx(
      policyOf(
        ['letterhead', '虎丘区人民政府文件'],
        ['doc-number', '虎政发〔2025〕3号'],
        ['title', '若干措施'],
        ['paragraph', '支持共建 World Intellectual'],
        ['continuation', 'Property 服务中心。'],
      ),
      asDraft,
    );
    expect(await validationErrors(bytes)).toEqual([]);
    const look = (words: string) => at(paragraphWith(bytes, words), 'w:pPr');
    expect(at(look('虎丘区'), 'w:jc').attributes).toEqual({ 'w:val': 'center' });
    expect(lines(bytes).slice(0, 4)).toEqual(['虎丘区人民政府文件', '', '', '虎政发〔2025〕3号']);
    expect(lines(bytes)).toContain('支持共建 World Intellectual Property 服务中心。');
  });

  test.each([
    // 13 characters end 2 from the edge; the date begins 2 after the name does.
    ['上海市徐汇区人民政府办公室', '2026年11月6日', 2, { side: 'begin', characters: 13 }],
    // A date that would come too close to the edge stays 2 from it; the name gives way.
    ['上海市知识产权局', '2024年12月2日', 2.5, { side: 'end', characters: 2 }],
    ['国务院', '2024年12月20日', 6 + 2, { side: 'end', characters: 2 }],
  ])('%s / %s', (name, date, nameRight, place) => {
    expect(placesOf(name, date, officialFormat)).toEqual({ nameRight, date: place });
  });

  test('附件说明: one blank line before, wrapped lines aligned with the name', () => {
    const all = lines(raw);
    const note = all.findIndex((line) => line.startsWith('附件：'));
    expect(all[note - 1]).toBe('');
    const indents = [note, note + 1].map((index) => {
      const paragraph = bodyParagraphs(raw)[index];
      return paragraph && at(paragraph, 'w:pPr', 'w:ind').attributes;
    });
    expect(indents).toEqual([
      { 'w:left': String(6 * 315), 'w:hanging': String(4 * 315) },
      { 'w:left': String(6 * 315), 'w:hanging': String(1 * 315) },
    ]);
  });
});

describe('whatever the words', () => {
  const exported = (policy: Policy) => officialDocx(policy);

  test('characters XML has no place for do not make Word refuse the file', async () => {
    const bytes = await exported(
      policyOf(['title', 'A&B<措施>\u0000"'], ['preamble', '甲\u0008乙\uFFFE丙\uD800丁 ]]> &amp;']),
    );
    expect(await validationErrors(bytes)).toEqual([]);
    expect(printedLines(bytes)).toEqual(['A&B<措施>"', '甲乙丙丁 ]]> &amp;']);
  });

  test('a tab between the columns of a pasted table is a tab in Word', async () => {
    const policy = policyOf(['title', '关于甲事的措施'], ['paragraph', '序号\t项目\t金额']);
    const bytes = await officialDocx(policy);
    const words = childrenNamed(paragraphWith(bytes, '序号'), 'w:r').flatMap(elementsOf);
    expect(words.map(({ name }) => name)).toEqual(
      ['w:rPr', 'w:t', 'w:tab', 'w:t', 'w:tab', 'w:t'], // never inside w:t
    );
    expect(printedLines(bytes)).toEqual(['关于甲事的措施', '序号\t项目\t金额']);
  });

  test('an empty draft is still a valid file', async () => {
    expect(await validationErrors(await exported(analyze('')))).toEqual([]);
  });

  test('text goes through unchanged', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[\s\p{C}]/gu, ''))
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (texts) => {
        const policy = policyOf(...texts.map((text) => ['paragraph', text] as const));
        expect(printedLines(await exported(policy))).toEqual(texts);
      }),
      { numRuns: 25 },
    );
  });
});
