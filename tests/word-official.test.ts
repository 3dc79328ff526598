import { describe, expect, test, vi } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { officialDocx } from '../shared/word/official.ts';
import { child, childrenNamed, textOf } from '../shared/word/read/xml.ts';
import {
  at,
  bodyParagraphs,
  paragraphWith,
  partOf,
  printedLines,
  runsOf,
  styleIdOf,
  styleOf,
  xmlOf,
} from './ooxml.ts';
import { asDraft, linesToPrint, REAL_TEXTS, realPolicy } from './word-builders.ts';

describe.each(REAL_TEXTS)('%s', (name) => {
  const policy = realPolicy(name);

  test('says every line of the text, in order, and nothing else', async () => {
    expect(printedLines(await officialDocx(policy, asDraft))).toEqual(linesToPrint(policy));
  });

  test('gives the same bytes every time, on any day', async () => {
    const first = await officialDocx(policy);
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    expect(await officialDocx(policy)).toEqual(first);
    vi.useRealTimers();
  });

  test('names font, size and hint on every run, and no theme font', async () => {
    const bytes = await officialDocx(policy, asDraft);
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
  const bytes = await officialDocx(realPolicy('tests/fixtures/drafts/draft-clean'), asDraft);
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
  const clean = await officialDocx(realPolicy('tests/fixtures/drafts/draft-clean'), asDraft);
  const shanghai = await officialDocx(realPolicy('seeds/shanghai-2024'), asDraft);

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
