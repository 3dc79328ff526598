import { describe, expect, test } from 'vitest';
import { NS, p, part, read, run, words } from './word-samples.ts';

describe('notes', () => {
  const notes = (kind: 'footnote' | 'endnote', ...texts: readonly string[]) =>
    part(
      `${kind}s`,
      `<w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}>` +
        texts
          .map((text, at) => `<w:${kind} w:id="${at + 1}">${words(` ${text}`)}</w:${kind}>`)
          .join(''),
    );
  const mark = (kind: 'footnote' | 'endnote', id: number, more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;

  test('are kept with their places and are no part of the text', () => {
    const { text, footnotes, endnotes } = read(
      p(run('甲') + mark('footnote', 1) + run('乙') + mark('endnote', 1)) +
        p(run('丙') + mark('footnote', 2)),
      {
        'word/footnotes.xml': notes('footnote', '一注', '二注'),
        'word/endnotes.xml': notes('endnote', '尾'),
      },
    );
    expect(text).toBe('甲乙\n丙\n');
    expect(footnotes).toEqual([
      { text: '一注', at: 1, line: '甲乙' },
      { text: '二注', at: 4, line: '丙' },
    ]);
    expect(endnotes).toEqual([{ text: '尾', at: 2, line: '甲乙' }]);
  });

  test('a sign of its own is no text; the note of deleted words goes with them', () => {
    const body = p(
      run('甲') +
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>' +
        `<w:del w:author="甲">${mark('footnote', 2)}<w:r><w:delText>乙</w:delText></w:r></w:del>`,
    );
    const file = { 'word/footnotes.xml': notes('footnote', '一注', '二注') };
    const texts = (changes: 'accepted' | 'rejected') => {
      const { text, footnotes } = read(body, file, changes);
      return [text, ...footnotes.map((note) => note.text)];
    };
    expect(texts('accepted')).toEqual(['甲\n', '一注']);
    expect(texts('rejected')).toEqual(['甲乙\n', '一注', '二注']);
  });
});

describe('comments', () => {
  const comment = (id: number, text: string, more = '', paraId = '') =>
    `<w:comment w:id="${id}" w:author="法制科" w:date="2026-11-20T09:30:00Z"${more}>` +
    text
      .split('\n')
      .map((line) => `<w:p w14:paraId="${paraId}">${run(line)}</w:p>`)
      .join('') +
    '</w:comment>';
  const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  test('hang on words of one line or of several, or on the place of their sign', () => {
    const { remarks } = read(
      p(run('支持') + from(0) + run('专利') + to(0) + run('导航。')) +
        p(run('一、') + from(1) + run('总则')) +
        p(run('目的') + to(1) + run('。')) +
        p(run('末段') + '<w:r><w:commentReference w:id="2"/></w:r>'),
      {
        'word/comments.xml': part(
          'comments',
          comment(2, '丙') + comment(0, '甲\n再') + comment(1, '乙'),
        ),
      },
    );
    expect(remarks).toEqual([
      {
        id: '0',
        author: '法制科',
        at: '2026-11-20T09:30:00',
        text: '甲\n再',
        quote: '专利',
        line: '支持专利导航。',
        done: false,
      },
      {
        id: '1',
        author: '法制科',
        at: '2026-11-20T09:30:00',
        text: '乙',
        quote: '总则\n目的',
        line: '一、总则',
        done: false,
      },
      {
        id: '2',
        author: '法制科',
        at: '2026-11-20T09:30:00',
        text: '丙',
        quote: '',
        line: '末段',
        done: false,
      },
    ]);
  });

  test('replies follow what they answer, and a thread that is dealt with is done', () => {
    const threads =
      '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1" w15:done="0"/><w15:commentEx w15:paraId="A3" w15:done="0"/>';
    const { remarks } = read(p(from(0) + run('甲') + to(0)) + p(from(2) + run('乙') + to(2)), {
      'word/comments.xml': part(
        'comments',
        comment(0, '问', '', 'A1') + comment(2, '另', '', 'A3') + comment(1, '答', '', 'A2'),
      ),
      'word/commentsExtended.xml': `<w15:commentsEx ${NS}>${threads}</w15:commentsEx>`,
    });
    expect(remarks.map(({ text, quote, done }) => [text, quote, done])).toEqual([
      ['问', '甲', true],
      ['答', '甲', true],
      ['另', '乙', false],
    ]);
  });

  test('in notes, boxes and cells, between paragraphs, on words that are gone', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(from(0) + run('框') + to(0))}</w:txbxContent></w:pict></w:r>`;
    const { remarks } = read(
      p(run('正文') + box) +
        `<w:tbl><w:tr><w:tc>${words('左')}</w:tc><w:tc>${p(run('右') + from(1) + run('边') + to(1))}</w:tc></w:tr></w:tbl>` +
        from(2) +
        p(run('整段')) +
        '<w:commentRangeEnd w:id="2"/>' +
        p(
          run('又') +
            `<w:del w:author="甲">${from(3)}<w:r><w:delText>删</w:delText></w:r></w:del>` +
            to(3),
        ),
      {
        'word/comments.xml': part(
          'comments',
          [0, 1, 2, 3].map((id) => comment(id, `${id}`)).join(''),
        ),
      },
    );
    expect(remarks.map(({ id, quote, line }) => [id, quote, line])).toEqual([
      ['1', '边', '左\t右边'],
      ['2', '整段', '整段'],
      ['3', '', '又'],
      ['0', '框', '框'],
    ]);
  });
});
