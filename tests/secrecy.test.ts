import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../shared/text/plain.ts';
import { secrecyMarkOf } from '../shared/text/secrecy.ts';
import { readDocx } from '../shared/word/read.ts';
import { docxWith } from './ooxml.ts';

const markOf = (text: string) => secrecyMarkOf(text.split('\n'));

describe('a 密级 mark is found', () => {
  test.each([
    ['as the standard prints it', '机密★1年\n关于印发《某措施》的通知', '机密★1年'],
    ['without a period', '绝密★\n某某文件', '绝密★'],
    ['for good', '秘密★长期\n某某文件', '秘密★长期'],
    ['until a day', '机密★2027年6月30日\n某某文件', '机密★2027年6月30日'],
    ['spaced out over the line', '秘 密 ★ 1 年\n某某文件', '秘 密 ★ 1 年'],
    ['with ideographic blanks', '　　秘　密\n某某文件', '秘　密'],
    ['alone, without a star', '机密\n某某局文件', '机密'],
    ['behind the 份号', '000012\n机密★5年\n特急', '机密★5年'],
    ['in one line with the 份号', '000012　　机密★5年　　特急', '机密★5年'],
    ['beside the 发文字号', '沪府办〔2026〕3号\t秘密★1年', '秘密★1年'],
    ['with its label', '密级：秘密\n某某文件', '密级：秘密'],
    ['with label and words in a row of a table', '密级\t机密\n份号\t000001', '机密'],
    ['in brackets', '【秘密】\n某某文件', '【秘密】'],
    ['with a period in place of the star', '机密 3年\n某某文件', '机密 3年'],
    ['with other stars', '秘密☆1年\n某某文件', '秘密☆1年'],
    ['with a half-width star', '秘密*1年\n某某文件', '秘密*1年'],
    ['before an attachment', `${'正文一句。\n'.repeat(30)}附件1\n机密★1年\n名单`, '机密★1年'],
  ])('%s', (_, text, mark) => {
    expect(markOf(text)).toBe(mark);
  });
});

describe('what merely speaks of secrets is no mark', () => {
  test.each([
    '加强商业秘密保护。支持企业建立商业秘密管理制度。',
    '（三）商业秘密保护',
    '商业秘密',
    '第八条　涉及国家秘密、商业秘密和个人隐私的，依法予以保护。',
    '国家秘密的密级分为绝密、机密、秘密三级。',
    '绝密、机密、秘密',
    '标注“机密★1年”字样的文件，按照保密规定管理。',
    '一、保密要求',
    '工作人员应当保守秘密',
    '保守秘密',
    '商业秘密 5年',
    '推广机密计算、隐私计算等技术',
    '机密计算',
    '内部资料　注意保存',
    '密级：无',
    '公开',
    '秘密调查',
    '泄露商业秘密★的，依法处理',
    '不得泄露在工作中知悉的国家秘密',
  ])('%s', (line) => {
    expect(markOf(`${line}\n`)).toBeNull();
    expect(markOf(`某区措施\n${line}`)).toBeNull();
  });

  test('a heading far down in the text', () => {
    expect(markOf(`${'一句。\n'.repeat(10)}秘密\n一句。`)).toBeNull();
  });

  test.each(['seeds', 'tests/fixtures/drafts'])('no false alarm in %s', (folder) => {
    for (const name of readdirSync(folder).filter((one) => /\.(?:txt|docx)$/u.test(one))) {
      const bytes = readFileSync(`${folder}/${name}`);
      const read = name.endsWith('.docx') ? readDocx(bytes) : readPlain(bytes);
      expect([name, read.ok]).toEqual([name, true]);
    }
  });
});

describe('a file that carries one is refused with the reason', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const p = (inside: string) => `<w:p>${inside}</w:p>`;
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const header = (inside: string) => ({
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
    'word/header1.xml': `<w:hdr xmlns:w="${W}" xmlns:v="urn:schemas-microsoft-com:vml">${inside}</w:hdr>`,
  });
  const refusal = /^文件标有密级“(?:机密|秘密)★1年”：涉密文件不得在本机处理.*。$/u;

  test('a text file', () => {
    const read = readPlain(new TextEncoder().encode('\uFEFF机密★1年\r\n某某措施\r\n'));
    expect(read).toEqual({ ok: false, message: expect.stringMatching(refusal) });
  });

  test.each([
    ['at the head of the text', docxWith(p(run('机密') + run('★1年')) + p(run('某某措施')))],
    ['in 页眉', docxWith(p(run('某某措施')), header(p(run('秘密★1年'))))],
    [
      'as a watermark',
      docxWith(
        p(run('某某措施')),
        header(p('<w:r><w:pict><v:shape><v:textpath string="机密★1年"/></v:shape></w:pict></w:r>')),
      ),
    ],
    [
      'in a text box',
      docxWith(
        p(
          run('措施') +
            `<w:r><w:pict><w:txbxContent>${p(run('秘密★1年'))}</w:txbxContent></w:pict></w:r>`,
        ),
      ),
    ],
    [
      'in a table',
      docxWith(
        `<w:tbl><w:tr><w:tc>${p(run('000001'))}</w:tc><w:tc>${p(run('机密★1年'))}</w:tc></w:tr></w:tbl>`,
      ),
    ],
    [
      'in words that a tracked change takes away',
      docxWith(
        p('<w:del w:author="甲"><w:r><w:delText>秘密★1年</w:delText></w:r></w:del>') +
          p(run('措施')),
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(readDocx(bytes)).toEqual({ ok: false, message: expect.stringMatching(refusal) });
  });
});
