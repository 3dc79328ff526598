import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../shared/text/pasted/characters.ts';
import { cleanHtml } from '../shared/text/pasted/html.ts';
import { leftWords } from '../shared/text/pasted/left-words.ts';
import { pastedOf } from '../shared/text/pasted/pasted.ts';
import { cleanPlain } from '../shared/text/pasted/plain.ts';

const linesOf = (html: string): readonly string[] => cleanHtml(html).text.split('\n');
const word = (body: string): string =>
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:x}</style>' +
  `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body lang=ZH-CN>\r\n` +
  `<!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('from Word and WPS', () => {
  test('numbers that count by themselves are words of the text', () => {
    const item = (number: string, words: string): string =>
      `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>` +
      `<span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>` +
      `<![endif]><span style='font-family:仿宋_GB2312'>${words}<o:p></o:p></span></p>\r\n`;
    expect(
      linesOf(word(item('一、', '提升专业服务供给水平') + item('（一）', '培育品牌服务机构。'))),
    ).toEqual(['一、 提升专业服务供给水平', '（一） 培育品牌服务机构。']);
  });

  test('what was inserted is there, what was deleted and remarked is told', () => {
    const pasted = cleanHtml(
      word(
        `<p class=MsoNormal>给予<ins cite="mailto:法制科" datetime="2026-11-25T10:10"><span>不超过</span></ins>` +
          `<del cite="mailto:法制科" datetime="2026-11-25T10:10"><span>一次性</span></del>` +
          `<a style='mso-comment-reference:法_1;mso-comment-date:20261125T1010'>50万元</a>` +
          `<span class=MsoCommentReference><span lang=EN-US><![if !supportAnnotations]>` +
          `<a class=msocomanchor id="_anchor_1" href="#_msocom_1">[法1]</a><![endif]></span></span>奖励。</p>` +
          `<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>请核预算。</p></div></div>`,
      ),
    );
    expect(pasted.text).toBe('给予不超过50万元奖励。');
    expect(leftWords(pasted)).toBe('未取修订中删去的文字1处，未取批注1条');
  });

  test('footnotes keep their signs and stand behind the text', () => {
    const pasted = cleanHtml(
      word(
        `<p class=MsoNormal>高价值发明专利<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>达到500件。</p>` +
          `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">` +
          `<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> 指战略性新兴产业的发明专利等。</p></div></div>`,
      ),
    );
    expect(pasted.text.split('\n')).toEqual([
      '高价值发明专利[1]达到500件。',
      '[1] 指战略性新兴产业的发明专利等。',
    ]);
    expect(leftWords(pasted)).toBe('脚注1条放在文末');
  });

  test('a break of the source inside Chinese words is none; manual breaks and soft hyphens', () => {
    expect(
      linesOf(
        word(
          `<p class=MsoNormal style='text-indent:32.0pt'>支持知识\r\n  产权服务机构<br>申报\u00ad品牌，开展 PCT\r\n申请。</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
        ),
      ),
    ).toEqual(['支持知识产权服务机构', '申报品牌，开展 PCT 申请。']);
  });

  test('tables are rows, an empty cell where one above reaches down', () => {
    const cell = (words: string, more = ''): string =>
      `<td ${more} style='border:solid windowtext 1.0pt'><p class=MsoNormal>${words}</p></td>`;
    expect(
      linesOf(
        word(
          `<p class=MsoNormal>任务分工</p><table class=MsoTableGrid><tr>${cell('序号')}${cell('任务')}${cell('责任单位')}</tr>` +
            `<tr>${cell('1', 'rowspan=2')}${cell('培育品牌')}${cell('区市场监管局')}</tr>` +
            `<tr>${cell('加强监管')}${cell('区司法局')}</tr><tr>${cell('合计', 'colspan="2"')}${cell('3项')}</tr></table>`,
        ),
      ),
    ).toEqual([
      '任务分工',
      '序号\t任务\t责任单位',
      '1\t培育品牌\t区市场监管局',
      '\t加强监管\t区司法局',
      '合计\t\t3项',
    ]);
  });

  test('powers of ten stay what they are', () => {
    expect(linesOf('<p>产值10<sup>6</sup>元，CO<sub>2</sub></p>')).toEqual(['产值10⁶元，CO₂']);
  });
});

describe('from web pages', () => {
  test('divs, breaks, blanks and links of a government site', () => {
    const html =
      `<div class="TRS_Editor"><div><p style="text-indent:2em">&nbsp;&nbsp;&nbsp;&nbsp;各区人民政府，市政府各委、办、局：</p>` +
      `<p>　　为深入贯彻<a href="javascript:alert(1)">《知识产权强国建设纲要》</a>，&#12298;规划&#x300b;，<br/>　　现印发给你们。</p>` +
      `<span style="display: none">hidden words</span><script>document.write("x")</script><style>p{}</style>` +
      `<p><strong>一、</strong><span>总体要求</span></p></div><img src="a.png"><img width="1" src="count.gif"></div>` +
      `<div>分享到：</div><div>上一篇：关于印发</div><div>【打印】【关闭】</div>`;
    const pasted = cleanHtml(html);
    expect(pasted.text.split('\n')).toEqual([
      '各区人民政府，市政府各委、办、局：',
      '为深入贯彻《知识产权强国建设纲要》，《规划》，',
      '现印发给你们。',
      '一、总体要求',
    ]);
    expect(leftWords(pasted)).toBe('未取隐藏文字1处，未取图片1张，未取网页按钮、导航文字3行');
  });

  test('lists that count are counted, unless the page has numbered them itself', () => {
    expect(
      linesOf(
        '<ol start="3"><li>培育机构<li><p>完善服务</p><ol type="a"><li>平台</li></ol></li><li>（五）附则</ol><ul><li>其他</ul>' +
          '<ol style="list-style-type: cjk-ideographic"><li>总则</ol>',
      ),
    ).toEqual(['3.培育机构', '4.完善服务', 'a.平台', '（五）附则', '其他', '一、总则']);
  });

  test('a table that lays the page out gives its paragraphs', () => {
    expect(
      linesOf(
        '<table><tr><td><table><tr><td><p>甲</p><p>乙</p></td></tr></table></td><td>栏目</td></tr></table>',
      ),
    ).toEqual(['甲', '乙', '栏目']);
  });

  test('nothing of a page runs or hides what it says, however broken it is', () => {
    expect(linesOf('<p>甲<b>乙<p>丙</i>丁 < 5 & 6 &amp; 7</div></p><td>戊')).toEqual([
      '甲乙',
      '丙丁 < 5 & 6 & 7',
      '戊',
    ]);
    expect(linesOf('<p hidden>a<p>甲<!-- 乙 <p>丙')).toEqual(['甲']);
    expect(linesOf('<pre>甲\n乙\t丙</pre>')).toEqual(['甲', '乙 丙']);
  });

  test('the plain text counts where the HTML lacks most of it', () => {
    expect(pastedOf({ html: '<p>甲</p>', plain: '甲乙丙丁\r\n　　戊' }).text).toBe('甲乙丙丁\n戊');
  });
});

describe('plain text', () => {
  test('loses returns, indents, invisible characters and the blank lines of browsers', () => {
    const { text, left } = cleanPlain(
      '\u3000\u3000一、总\u200b则\r\n\r\n\u00a0\u00a0支持\u00a0PCT\t申请。\u000b二、附则\r\n',
    );
    expect([text, left.size]).toEqual(['一、总则\n\n支持 PCT 申请。\n二、附则', 0]);
    expect(cleanPlain('甲\n\n乙\n\n丙\n').text).toBe('甲\n乙\n丙');
  });

  test('keeps the tabs of a table and a sentence without a break as it is', () => {
    const table = '序号\t任务\t责任单位\n1\t培育\t区科委\n2\t\t区财政局';
    expect(cleanPlain(table).text).toBe(table);
    expect(cleanPlain(' 支持机构 ').text).toBe(' 支持机构 ');
  });

  test('joins the lines of a printed page and says so', () => {
    const paragraphs = [
      '（一）对新设立的知识产权服务机构，连续两年每年按照实际办公用房租金的百分之三十给予补贴，每家机构每年补贴金额不超过五十万元。',
      '（二）对首次获评国家级知识产权服务品牌培育单位的服务机构，给予一次性奖励三十万元；对首次获评市级品牌的服务机构，给予一次性奖励十万元。',
      '（三）建立知识产权服务机构信用评价机制，对评价结果为优秀的机构在政府采购、项目申报等方面予以优先支持，评价结果每年公布一次。',
    ];
    paragraphs.push(...paragraphs.map((words) => words.replace('（', '（十')));
    const wrapped = paragraphs
      .map((paragraph) => `　　${paragraph}`.match(/.{1,22}/g)?.join('\r\n'))
      .join('\r\n');
    const pasted = cleanPlain(wrapped);
    expect(pasted.text.split('\n')).toEqual(paragraphs);
    expect(leftWords(pasted)).toBe(`接上段内换行${wrapped.split('\n').length - 6}处`);
  });
});

describe('whatever is on the clipboard', () => {
  const words = fc.array(
    fc.constantFrom(
      '支持',
      '50万元',
      '一、',
      '（一）',
      'PCT',
      '。',
      '《规划》',
      ' ',
      '\u3000',
      '\u00a0',
    ),
    { maxLength: 8 },
  );
  const text = words.map((parts) => parts.join(''));

  test('every visible character of plain text stays, in order', () => {
    const source = fc.array(
      fc.oneof(text, fc.constantFrom('\r\n', '\n', '\t', '\u200b', '\u000b')),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(source, (parts) => {
        const plain = parts.join('');
        expect(visible(cleanPlain(plain).text)).toBe(visible(plain));
      }),
    );
  });

  test('every visible character of a page stays, in order, whatever its elements', () => {
    type Piece = { readonly html: string; readonly said: string };
    const leaf = text.map((said): Piece => ({ html: said, said }));
    const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
      piece: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(
            fc.constantFrom('p', 'div', 'span', 'b', 'td', 'tr', 'table', 'section', 'font', 'h1'),
            fc.array(tie('piece') as fc.Arbitrary<Piece>, { maxLength: 4 }),
            fc.boolean(),
          )
          .map(
            ([name, inside, closes]): Piece => ({
              html: `<${name}>${inside.map(({ html }) => html).join('')}${closes ? `</${name}>` : ''}`,
              said: inside.map(({ said }) => said).join(''),
            }),
          ),
      ),
    }));
    fc.assert(
      fc.property(piece, ({ html, said }) => {
        expect(visible(cleanHtml(html).text)).toBe(visible(said));
      }),
    );
  });

  test('two megabytes take a moment, also where nothing is closed or everything nests', () => {
    const page = `<div><p class=MsoNormal style='text-indent:2em'>支持服务机构发展。</p></div>`;
    const sources = [
      page.repeat(30_000),
      '<div>'.repeat(400_000),
      '<p>甲<li><td>'.repeat(150_000),
      `${'<div>'.repeat(150_000)}${'</span>'.repeat(150_000)}`,
      '<p a="'.repeat(300_000),
      '<!--'.repeat(500_000),
      '<script>'.repeat(250_000),
      '&#12345'.repeat(300_000),
      ' '.repeat(2_000_000),
      '<table><tr><td>'.repeat(120_000),
    ];
    const times = sources.map((source) => {
      const since = performance.now();
      cleanHtml(source);
      return performance.now() - since;
    });
    expect(Math.max(...times)).toBeLessThan(40_000);
  });
});
