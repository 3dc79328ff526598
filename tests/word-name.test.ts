import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportName } from '../shared/word/name.ts';
import { policyOf, realPolicy } from './word-builders.ts';

const named = (title: string) => exportName(policyOf(['title', title]));

test.each([
  [
    'seeds/shanghai-cnipa-2023',
    '上海市人民政府 国家知识产权局共建高水平改革开放知识产权强市2023—2025年工作要点.docx',
  ],
  ['tests/fixtures/drafts/draft-clean', '徐汇区关于促进知识产权服务业高质量发展的若干措施.docx'],
] as const)('%s is offered under its title', (text, name) => {
  expect(exportName(realPolicy(text))).toBe(name);
});

test.each([
  ['支持“AI+OPC”: A/B\\C*?<x>|"y"', '支持“AI+OPC” ABCxy.docx'],
  ['若干措施\n（试行）...', '若干措施（试行）.docx'],
  ['', '未命名文件.docx'],
])('%j becomes %s', (title, name) => {
  expect(named(title)).toBe(name);
});

test('a name fits every file system and holds nothing Windows forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const name = named(title);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in names
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]|^\s|[. ]\.docx$/u);
    }),
  );
});
