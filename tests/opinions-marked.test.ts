import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../shared/model/revision.ts';
import { opinionsInMarked } from '../shared/opinions/marked.ts';
import { afterAll, beforeAll } from '../shared/opinions/sides.ts';
import type { Found } from '../shared/opinions/types.ts';
import { readRevised } from '../shared/word/read/revised.ts';
import { wordTextOf } from '../shared/word/read.ts';
import { readReply } from '../shared/word/reply.ts';
import { type Mark, markedCopy } from './opinion-files.ts';

const tianhe = readFileSync(
  new URL('fixtures/checks/tianhe/draft-clean.txt', import.meta.url),
  'utf8',
);
const revisedFile = new Uint8Array(
  readFileSync(new URL('fixtures/drafts/draft-raw.docx', import.meta.url)),
);

const foundIn = (...marks: readonly Mark[]): readonly Found[] =>
  opinionsInMarked(readRevised(markedCopy(tianhe, marks)));
const brief = ({ kind, author, clause, said }: Found) => [kind, author, clause, said];

describe('带修订和批注的征求意见稿', () => {
  it('gives both sides of the changes back', () => {
    const { body } = readRevised(revisedFile);
    expect(beforeAll(body)).toBe(wordTextOf(revisedFile, 'rejected').text);
    expect(afterAll(body)).toBe(wordTextOf(revisedFile, 'accepted').text);
  });

  it('an author’s scattered changes of one clause are one opinion in words', () => {
    expect(
      foundIn(
        { kind: 'replace', find: '50%', by: '李四', words: '40%' },
        { kind: 'replace', find: '15', by: '李四', words: '10' },
        { kind: 'replace', find: '、担保费', by: '李四', words: '' },
        { kind: 'replace', find: '开发检索分析', by: '王五', words: '开发查新检索分析' },
      ).map(brief),
    ).toEqual([
      ['change', '王五', '第六条 推动机构数智转型', '建议在“技术开发”后增加“查新”。'],
      [
        'change',
        '李四',
        '第十条 完善质押融资服务',
        '建议删去“、担保费”；将“50%”修改为“40%”；将“15万元”修改为“10万元”。',
      ],
    ]);
  });

  it('names paragraphs that come, go and move', () => {
    const [gone] = foundIn({ kind: 'remove', find: '第三条', by: '甲' });
    expect(gone?.said).toMatch(/^建议删去“第三条　区市场监管局（区知识产权局）负责/u);
    const [added] = foundIn({ kind: 'add', find: '第九条', by: '甲', words: '导航成果依法公开。' });
    expect(added?.clause).toBe('第九条 深化专利导航应用');
    expect(added?.said).toMatch(/之后增加一段：“导航成果依法公开。”。$/u);
    const moved = foundIn(
      { kind: 'remove', find: '同一机构每年累计不超过80万元', by: '甲' },
      {
        kind: 'add',
        find: '第九条',
        by: '甲',
        words: '同一机构每年累计不超过80万元。（牵头单位：区市场监管局；配合单位：区财政局）',
      },
    );
    expect(moved.map(brief)).toEqual([
      ['change', '甲', '第七条 支持参与标准研制', expect.stringMatching(/移至“第九条.+”之后。$/u)],
    ]);
  });

  it('a comment of the same author on changed words is their reason', () => {
    const [only, ...others] = foundIn(
      { kind: 'replace', find: '50%', by: '李四', words: '40%' },
      { kind: 'comment', find: '50%给予资助', by: '李四', text: '区级财力有限。' },
    );
    expect(others).toEqual([]);
    expect(only?.said).toBe('建议将“50%”修改为“40%”。\n理由：区级财力有限。');
    expect(only?.parts).toBe(3);
  });

  it('who answers another in a thread has an opinion of their own; a resolved one counts', () => {
    expect(
      foundIn({
        kind: 'comment',
        find: '客户回访制度',
        by: '区财政局',
        text: '建议删除。',
        done: true,
        replies: [
          { by: '区财政局', text: '并入第四条。' },
          { by: '区司法局', text: '不宜删除。' },
        ],
      }).map(brief),
    ).toEqual([
      [
        'remark',
        '区财政局',
        '第五条 改进代理服务质量',
        '建议删除。\n并入第四条。\n（文件中已标为“已解决”）',
      ],
      [
        'remark',
        '区司法局',
        '第五条 改进代理服务质量',
        '不宜删除。\n（回复区财政局：建议删除。）\n（文件中已标为“已解决”）',
      ],
    ]);
  });

  it('hangs comments across paragraphs and on deleted words on the text that was sent', () => {
    const [deleted, across] = foundIn(
      {
        kind: 'comment',
        find: '国家标准每项',
        until: '行业标准、地方标准',
        by: '',
        text: '标准偏高',
      },
      { kind: 'replace', find: '客户回访制度', by: '李四', words: '' },
      { kind: 'comment', find: '客户回访制度', by: '王五', text: '宜保留' },
    ).filter(({ kind }) => kind === 'remark');
    expect({ clause: across?.clause, quote: across?.quote, author: across?.author }).toEqual({
      clause: '（二）国家标准每项不超过20万元；',
      quote: '国家标准每项不超过20万元；\n（三）行业标准、地方标准',
      author: '',
    });
    expect({ clause: deleted?.clause, quote: deleted?.quote }).toEqual({
      clause: '第五条 改进代理服务质量',
      quote: '客户回访制度',
    });
  });

  it('lands every mark made in a clause of the draft at that clause', () => {
    const clauses = [
      ['培育品牌服务机构', '第四条'],
      ['服务标准和收费标准', '第五条'],
      ['检索分析、侵权监测', '第六条'],
      ['就近提供检索', '第八条'],
      ['公开征集', '第九条'],
      ['按期还本付息', '第十条'],
      ['单个案件不超过20万元', '第十一条'],
      ['不少于300人次', '第十二条'],
      ['柔性引才', '第十三条'],
      ['穗好办', '第十四条'],
      ['投诉举报渠道', '第十五条'],
      ['公示期不少于5个工作日', '第十六条'],
      ['就高、不重复', '第十七条'],
      ['2031年12月31日', '第十八条'],
    ] as const;
    const marks = clauses.flatMap(([find], at): readonly Mark[] => [
      { kind: 'replace', find, by: `修改人${at}`, words: '（改）' },
      { kind: 'comment', find, by: `批注人${at}`, text: '请斟酌。' },
    ]);
    const found = foundIn(...marks);
    expect(found).toHaveLength(2 * clauses.length);
    const wrong = found.filter(({ author, clause }) => {
      const wanted = clauses[Number(author.replace(/\D/gu, ''))]?.[1] ?? '';
      return !clause.startsWith(wanted);
    });
    expect(wrong).toEqual([]);
  });
});

describe('没有开修订的改动', () => {
  it('is seen against the text that was sent, and only there', () => {
    const changed = tianhe.replace('不少于300人次', '不少于500人次');
    const read = readReply('区人社局.docx', markedCopy(changed, []), tianhe);
    if (!read.ok) throw new Error('not read');
    expect(read.found).toEqual([]);
    expect(read.untracked.map(({ clause, said }) => [clause, said])).toEqual([
      ['第十二条 培养专业实务人才', '建议将“300人次”修改为“500人次”。'],
    ]);
    expect(read.none).toBe(false);
  });

  it('an untouched copy has no opinion', () => {
    const read = readReply('区卫健委.docx', markedCopy(tianhe, []), tianhe);
    expect(read).toMatchObject({
      ok: true,
      unit: '区卫健委',
      none: true,
      found: [],
      untracked: [],
    });
  });
});

/** Texts with changes of several hands, some of words others had put in. */
const hands = ['甲', '乙', ''];
const hand = fc.option(
  fc.constantFrom(...hands).map((author) => ({ author, at: null })),
  { freq: 2, nil: null },
);
const segment: fc.Arbitrary<Segment> = fc.record({
  text: fc.constantFrom(
    '一、总则\n',
    '加强',
    '资助30万元',
    '，',
    '\n',
    '（二）支持。',
    '机构',
    '。',
  ),
  insert: hand,
  remove: hand,
});

describe('什么都不丢', () => {
  it('each stretch that was put in or taken away is counted in exactly one opinion', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 24 }), (body) => {
        const found = opinionsInMarked({ body, beside: [], remarks: [] });
        const stretches = body.reduce((sum, { insert, remove }) => {
          const authors = new Set([insert, remove].flatMap((one) => one?.author ?? []));
          return sum + authors.size;
        }, 0);
        const counted = found.reduce((sum, { parts }) => sum + parts, 0);
        // Words one author put in and another took away are told by the one who took them away too.
        expect(counted).toBe(stretches);
      }),
    );
  });

  it('each comment is said in exactly one opinion', () => {
    const lines = tianhe.split('\n').filter((line) => line.length > 20);
    const mark = fc.record({
      line: fc.nat(lines.length - 1),
      from: fc.nat(10),
      length: fc.integer({ min: 1, max: 8 }),
      by: fc.constantFrom(...hands),
      changes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (drawn) => {
        const marks = drawn.flatMap(({ line, from, length, by, changes }, at): readonly Mark[] => {
          const find = lines[line]?.slice(from, from + length) ?? '';
          const text = `第${at}个意见`;
          const comment: Mark = { kind: 'comment', find, by, text };
          return changes ? [comment, { kind: 'replace', find, by, words: '改' }] : [comment];
        });
        const said = opinionsInMarked(readRevised(markedCopy(tianhe, marks))).map(
          (one) => one.said,
        );
        for (const at of drawn.keys()) {
          expect(said.filter((words) => words.includes(`第${at}个意见`))).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
