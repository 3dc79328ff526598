import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited } from '../shared/model/edit.ts';
import type { LineChange, Opinion } from '../shared/model/opinion.ts';
import { alike } from '../shared/opinions/alike.ts';
import { applied } from '../shared/opinions/applying.ts';
import { opinionsInMarked } from '../shared/opinions/marked.ts';
import { readRevised } from '../shared/word/read/revised.ts';
import { wordTextOf } from '../shared/word/read.ts';

const LINE = '（三）支持机构落户。对机构给予奖励，最高50万元；每年兑现一次。';
const TEXT = `一、总则\n　　${LINE}\n　　（四）其他。\n`;

const opinion = (more: Partial<Opinion>): Opinion => ({
  id: '1',
  unit: '区财政局',
  kind: 'letter',
  author: '',
  at: null,
  source: '反馈.docx',
  said: '建议',
  place: 'clause',
  quote: '',
  line: LINE,
  clause: '（三）支持机构落户',
  proposal: [],
  parts: 1,
  decision: 'open',
  reason: '',
  ...more,
});

const textAfter = (proposal: readonly LineChange[], text = TEXT): string => {
  const made = applied(opinion({ proposal }), text);
  return made.ok ? edited(text, made.edits) : made.message;
};

const less: LineChange = { kind: 'rewrite', line: LINE, words: LINE.replace('50', '30') };

describe('按意见套用到正文', () => {
  it('rewrites the paragraph and leaves its indent', () => {
    expect(textAfter([less])).toBe(TEXT.replace('50万元', '30万元'));
  });

  it('takes a paragraph away and puts one in', () => {
    expect(textAfter([{ kind: 'remove', line: LINE }])).toBe('一、总则\n　　（四）其他。\n');
    expect(textAfter([{ kind: 'add', line: LINE, words: '由区财政局拨付。' }])).toBe(
      TEXT.replace(LINE, `${LINE}\n　　由区财政局拨付。`),
    );
  });

  it('finds its place in a paragraph that has changed elsewhere since', () => {
    const now = TEXT.replace('每年兑现一次', '每年集中兑现两次');
    expect(textAfter([less], now)).toBe(now.replace('50万元', '30万元'));
  });

  it('refuses where the words themselves have changed, are gone, or are there already', () => {
    expect(textAfter([less], TEXT.replace('最高50万元', '最高20万元'))).toMatch(
      /与意见所改之处重叠/u,
    );
    expect(textAfter([less], '一、总则\n')).toMatch(/已不在稿中/u);
    expect(textAfter([less], TEXT.replace('50', '30'))).toBe('稿中已经是意见所建议的文字。');
    expect(textAfter([{ kind: 'remove', line: LINE }], TEXT.replace('50', '30'))).toMatch(/重叠/u);
  });

  it('all changes of a reviewer, each taken over, make the reviewer’s text', () => {
    const bytes = new Uint8Array(
      readFileSync(new URL('fixtures/drafts/draft-raw.docx', import.meta.url)),
    );
    const plain = (text: string): string => text.replace(/[ \t\u3000]/gu, '');
    const sent = wordTextOf(bytes, 'rejected').text;
    const text = opinionsInMarked(readRevised(bytes))
      .filter(({ proposal }) => proposal.length > 0)
      .reduce((now, found) => {
        const made = applied(opinion({ ...found }), now);
        expect(made).toMatchObject({ ok: true });
        return made.ok ? edited(now, made.edits) : now;
      }, sent);
    expect(plain(text)).toBe(plain(wordTextOf(bytes, 'accepted').text));
  });
});

describe('相近的意见', () => {
  it('are those of several units on one clause that say nearly the same', () => {
    const all = [
      opinion({ id: 'a', said: '建议将奖励上限由50万元降至30万元，减轻财政压力。' }),
      opinion({ id: 'b', unit: '区审计局', said: '一、奖励上限由50万元降至30万元，减轻财政压力' }),
      opinion({ id: 'c', unit: '区司法局', said: '缺少上位依据。' }),
      opinion({ id: 'd', unit: '区科委', proposal: [less] }),
      opinion({ id: 'e', unit: '某公司', said: '请改为30万元', proposal: [less] }),
      opinion({ id: 'f', said: '缺少上位依据。', unit: '区法院' }),
    ];
    const groups = alike(all, ({ id }) => (id === 'f' ? '（四）' : '（三）'));
    expect([...groups]).toEqual([
      ['a', ['a', 'b']],
      ['b', ['a', 'b']],
      ['d', ['d', 'e']],
      ['e', ['d', 'e']],
    ]);
  });
});
