import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Policy } from '../shared/model/policy.ts';
import { officialDocx } from '../shared/word/official.ts';
import { child, childrenNamed, type Element, elementsOf, textOf } from '../shared/word/read/xml.ts';
import { readDocx } from '../shared/word/read.ts';
import { placesOf } from '../shared/word/signature.ts';
import { at, bodyParagraphs, partOf, styleOf, validationErrors, xmlOf } from './ooxml.ts';
import { linesToPrint, policyOf, REAL_TEXTS, realPolicy } from './word-builders.ts';

const printedLines = (bytes: Uint8Array): string[] => {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.text.split('\n').filter((line) => line !== '');
};

/** Runs of a paragraph as [words, font]. */
const runsOf = (paragraph: Element): [string, string | undefined][] =>
  childrenNamed(paragraph, 'w:r').map((run) => [
    textOf(run),
    at(run, 'w:rPr', 'w:rFonts').attributes['w:eastAsia'],
  ]);

const paragraphWith = (bytes: Uint8Array, words: string): Element => {
  const found = bodyParagraphs(bytes).find((paragraph) => textOf(paragraph).startsWith(words));
  if (found === undefined) throw new Error(`no paragraph ${words}`);
  return found;
};

const styleIdOf = (paragraph: Element): string | undefined =>
  at(paragraph, 'w:pPr', 'w:pStyle').attributes['w:val'];

describe.each(REAL_TEXTS)('%s', (name) => {
  const policy = realPolicy(name);

  test('is valid for the Open XML SDK', async () => {
    expect(await validationErrors(await officialDocx(policy))).toEqual([]);
  });

  test('says every line of the text, in order, and nothing else', async () => {
    expect(printedLines(await officialDocx(policy))).toEqual(linesToPrint(policy));
  });

  test('gives the same bytes every time, on any day', async () => {
    const first = await officialDocx(policy);
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    expect(await officialDocx(policy)).toEqual(first);
    vi.useRealTimers();
  });

  test('names font, size and hint on every run, and no theme font', async () => {
    const bytes = await officialDocx(policy);
    for (const paragraph of bodyParagraphs(bytes)) {
      for (const run of childrenNamed(paragraph, 'w:r')) {
        const fonts = at(run, 'w:rPr', 'w:rFonts').attributes;
        const font = fonts['w:eastAsia'];
        expect(fonts).toEqual({
          'w:ascii': font,
          'w:hAnsi': font,
          'w:eastAsia': font,
          'w:cs': font,
          'w:hint': 'eastAsia',
        });
        const size = at(run, 'w:rPr', 'w:sz').attributes['w:val'];
        const spacing = child(at(run, 'w:rPr'), 'w:spacing')?.attributes['w:val'];
        expect([size, spacing]).toEqual(
          font === '方正小标宋简体' ? ['44', undefined] : ['32', '-5'],
        );
      }
    }
    for (const part of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml']) {
      expect(xmlOf(bytes, part)).not.toMatch(/Theme="/u);
    }
  });
});

describe('page and styles', async () => {
  const bytes = await officialDocx(realPolicy('tests/fixtures/drafts/draft-clean'));
  const section = at(partOf(bytes, 'word/document.xml'), 'w:body', 'w:sectPr');

  test('A4, the text area of 156 x 225 mm, its grid of lines', () => {
    expect(at(section, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(at(section, 'w:pgMar').attributes).toMatchObject({
      'w:top': '2098',
      'w:right': '1474',
      'w:bottom': '1984',
      'w:left': '1587',
    });
    expect(at(section, 'w:docGrid').attributes).toEqual({
      'w:type': 'lines',
      'w:linePitch': '579',
    });
    expect(child(section, 'w:titlePg')).toBeUndefined();
  });

  test('Normal: 22 lines to the page, off the grid, no blanks around digits', () => {
    const properties = at(styleOf(bytes, 'Normal'), 'w:pPr');
    expect(
      properties.children.map((node) => (typeof node === 'string' ? node : node.name)),
    ).toEqual([
      'w:widowControl',
      'w:overflowPunct',
      'w:autoSpaceDE',
      'w:autoSpaceDN',
      'w:snapToGrid',
      'w:spacing',
      'w:ind',
      'w:jc',
    ]);
    expect(at(properties, 'w:spacing').attributes).toEqual({
      'w:before': '0',
      'w:after': '0',
      'w:line': '579',
      'w:lineRule': 'exact',
    });
    for (const off of ['w:widowControl', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:snapToGrid']) {
      expect(at(properties, off).attributes['w:val'], off).toBe('0');
    }
  });

  test('body text is indented in characters and in twips; the title not at all', () => {
    expect(at(styleOf(bytes, 'BodyText'), 'w:pPr', 'w:ind').attributes).toEqual({
      'w:firstLineChars': '200',
      'w:firstLine': '640',
    });
    expect(at(styleOf(bytes, 'Title'), 'w:pPr', 'w:ind').attributes).toEqual({
      'w:left': '0',
      'w:right': '0',
      'w:firstLine': '0',
      'w:firstLineChars': '0',
    });
  });

  test('the headings of Word’s outline are the four levels of the standard', () => {
    const levels = [1, 2, 3, 4].map((depth) => {
      const style = styleOf(bytes, `Heading${depth}`);
      return [
        at(style, 'w:name').attributes['w:val'],
        at(style, 'w:rPr', 'w:rFonts').attributes['w:eastAsia'],
        at(style, 'w:pPr', 'w:outlineLvl').attributes['w:val'],
      ];
    });
    expect(levels).toEqual([
      ['heading 1', '黑体', '0'],
      ['heading 2', '楷体_GB2312', '1'],
      ['heading 3', '仿宋_GB2312', '2'],
      ['heading 4', '仿宋_GB2312', '3'],
    ]);
  });

  test('page numbers: 宋体 14 pt between dashes, odd right, even left, one character in', () => {
    expect(child(partOf(bytes, 'word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const types = childrenNamed(section, 'w:footerReference').map(
      (one) => one.attributes['w:type'],
    );
    expect(types).toEqual(['default', 'even']);
    const footers = [
      ['word/footer1.xml', 'right', { 'w:right': '280' }],
      ['word/footer2.xml', 'left', { 'w:left': '280' }],
    ] as const;
    for (const [part, side, indent] of footers) {
      const paragraph = at(partOf(bytes, part), 'w:p');
      expect(at(paragraph, 'w:pPr', 'w:jc').attributes['w:val']).toBe(side);
      expect(at(paragraph, 'w:pPr', 'w:ind').attributes).toEqual(indent);
      expect(textOf(paragraph)).toBe('— PAGE —');
      const look = at(paragraph, 'w:r', 'w:rPr');
      expect(at(look, 'w:rFonts').attributes['w:ascii']).toBe('宋体');
      expect(at(look, 'w:sz').attributes['w:val']).toBe('28');
    }
  });

  test('missing fonts have substitutes, and nobody is named in the file', () => {
    const fonts = childrenNamed(partOf(bytes, 'word/fontTable.xml'), 'w:font');
    expect(
      fonts.map((font) => [font.attributes['w:name'], at(font, 'w:altName').attributes['w:val']]),
    ).toContainEqual(['仿宋_GB2312', '仿宋,FangSong']);
    const core = xmlOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>徐汇区关于促进知识产权服务业高质量发展的若干措施</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|dcterms/u);
  });
});

describe('the faces of headings', async () => {
  const exported = async (text: string) => officialDocx(analyze(text));
  const clean = await officialDocx(realPolicy('tests/fixtures/drafts/draft-clean'));
  const shanghai = await officialDocx(realPolicy('seeds/shanghai-2024'));

  test('一、 alone on its line is 黑体 and heading 1', () => {
    const heading = paragraphWith(clean, '一、');
    expect(styleIdOf(heading)).toBe('Heading1');
    expect(runsOf(heading)).toEqual([['一、提升专业服务供给水平', '黑体']]);
  });

  test('a run-in （一） is 楷体 to its full stop only', () => {
    const [head, rest] = runsOf(paragraphWith(clean, '（一）培育'));
    expect(head).toEqual(['（一）培育品牌服务机构。', '楷体_GB2312']);
    expect(rest?.[1]).toBe('仿宋_GB2312');
  });

  test('（三） without a heading is all 仿宋, and so is a provision taken for one', () => {
    expect(runsOf(paragraphWith(clean, '（三）本措施自'))).toEqual([
      ['（三）本措施自2027年1月1日起施行，有效期至2031年12月31日。', '仿宋_GB2312'],
    ]);
    expect(runsOf(paragraphWith(clean, '（二）本措施由'))).toEqual([
      [
        '（二）本措施由区市场监管局（区知识产权局）负责解释。国家和本市另有规定的，从其规定。',
        '仿宋_GB2312',
      ],
    ]);
  });

  test('1. is 仿宋 even right below 一、', () => {
    const faces = runsOf(paragraphWith(shanghai, '1.增强')).map(([, face]) => face);
    expect(new Set(faces)).toEqual(new Set(['仿宋_GB2312']));
  });

  test('第一章 stands centred in 黑体, 第一条 in 黑体 before one blank', async () => {
    const bytes = await exported(
      '徐汇区知识产权专项资金管理办法\n第一章 总则\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于本区。\n第二章 附则\n第三条 本办法自2027年1月1日起施行。\n',
    );
    const chapter = paragraphWith(bytes, '第一章');
    expect(runsOf(chapter)).toEqual([['第一章\u3000总则', '黑体']]);
    expect(at(chapter, 'w:pPr', 'w:jc').attributes['w:val']).toBe('center');
    expect(runsOf(paragraphWith(bytes, '第一条'))).toEqual([
      ['第一条\u3000', '黑体'],
      ['为规范管理，制定本办法。', '仿宋_GB2312'],
    ]);
  });
});

describe('the order of the page', async () => {
  const clean = await officialDocx(realPolicy('tests/fixtures/drafts/draft-clean'));
  const raw = await officialDocx(realPolicy('tests/fixtures/drafts/draft-raw'));
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

  test('the signature never stands on a page without text', () => {
    const kept = bodyParagraphs(clean)
      .slice(7, 12)
      .map((paragraph) => {
        const properties = child(paragraph, 'w:pPr');
        return properties !== undefined && child(properties, 'w:keepNext') !== undefined;
      });
    expect(kept).toEqual([true, true, true, true, false]);
  });

  test('版头 centred above the number, 版记 one character in from both sides', async () => {
    const bytes = await officialDocx(
      policyOf(
        ['letterhead', '虎丘区人民政府文件'],
        ['doc-number', '虎政发〔2025〕3号'],
        ['title', '若干措施'],
        ['paragraph', '支持共建 World Intellectual'],
        ['continuation', 'Property 服务中心。'],
        ['colophon', '抄送：区委办公室。'],
      ),
    );
    expect(await validationErrors(bytes)).toEqual([]);
    const look = (words: string) => at(paragraphWith(bytes, words), 'w:pPr');
    expect(at(look('虎丘区'), 'w:jc').attributes).toEqual({ 'w:val': 'center' });
    expect(at(look('抄送'), 'w:ind').attributes).toEqual({ 'w:left': '315', 'w:right': '315' });
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
    expect(placesOf(name, date)).toEqual({ nameRight, date: place });
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
