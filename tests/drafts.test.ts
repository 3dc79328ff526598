import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { drafts } from '../electron/host/drafts.ts';
import { nothingBeside } from '../shared/beside.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { firstLine, plain } from './draft-builders.ts';

const example = '××区关于促进知识产权服务业高质量发展的若干措施\n一、……\n';
let folder: string;
let minutes: number;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'measures-drafts-')), 'drafts');
  minutes = 0;
});

/** One process at work on the folder; its clock goes a minute further with each save. */
const desk = () =>
  drafts({
    folder,
    example: async () => example,
    facts: firstLine,
    now: () => new Date(Date.UTC(2026, 10, 22, 6, minutes++)),
  });

/** A file nobody saved from here. */
const store = async (id: string, content: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${id}.json`), content);
};
const stored = async (id: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));

const anchor = {
  path: '二.(三)',
  heading: '拓展法律服务',
  text: '支持律师事务所办理涉外知识产权案件。',
  alike: [],
};
const confirmed = {
  kind: 'confirmed',
  draft: anchor,
  doc: 'tianjin-2023',
  path: '六',
  heading: '提升法律服务',
} as const;

const remark = {
  id: 'r1',
  author: '法制科',
  at: '2026-11-20T01:30:00Z',
  text: '该款限制经营者迁出，请对照《公平竞争审查条例》核改。',
  quote: '五年内不得将注册地迁出本区',
  line: '享受奖励的机构五年内不得将注册地迁出本区，违反规定的，全额退回奖励资金。',
  source: '征求意见.docx',
  done: false,
};

describe('drafts', () => {
  it('open with the example, and leave the disk alone until something is saved', async () => {
    expect(await desk().open()).toEqual({
      id: 'example',
      name: '××区关于促进知识产权服务业高质量发展的若干措施',
      text: example,
      ...nothingBeside,
      revision: 0,
      savedAt: null,
    });
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('come back as they were saved', async () => {
    const text = '一、总则\r\n　　“全角”与\u2028生僻字𠮷\n';
    const saved = await desk().save(plain('example', text, 0));
    expect(saved).toEqual({ revision: 1, savedAt: '2026-11-22T06:00:00.000Z' });
    expect(await desk().open()).toEqual({
      id: 'example',
      name: '一、总则\r',
      text,
      ...nothingBeside,
      ...saved,
    });
    expect(await readdir(folder)).toEqual(['example.json', 'last-good']);
  });

  it('open the one saved last', async () => {
    await desk().save(plain('a', '甲', 0));
    await desk().save(plain('b', '乙', 0));
    await desk().save(plain('a', '甲二', 1));
    expect(await desk().open()).toMatchObject({ id: 'a', text: '甲二', revision: 2 });
  });

  it('are not read again for their name while their words stay', async () => {
    const read: string[] = [];
    const counting = drafts({
      folder,
      example: async () => example,
      facts: (text) => {
        read.push(text);
        return firstLine(text);
      },
    });
    await counting.save(plain('a', '甲', 0));
    await counting.save(plain('b', '乙', 0));
    for (const id of ['a', 'b', 'a', 'b']) await counting.open({ id });
    expect(read).toEqual(['甲', '乙']);
    await counting.save(plain('a', '甲二', 1));
    expect(await counting.open({ id: 'a' })).toMatchObject({ name: '甲二', revision: 2 });
    expect(read).toEqual(['甲', '乙', '甲二']);
  });

  it('refuse a save over a revision the window has not seen', async () => {
    const one = desk();
    const two = desk();
    await one.save(plain('example', '甲', 0));
    await expect(two.save(plain('example', '乙', 0))).rejects.toMatchObject({
      code: 'conflict',
      message:
        '这份草稿已在另一个窗口保存了不同的内容，本次没有保存。请先复制本窗口的文字，再重新打开草稿。',
    });
    expect(await two.open()).toMatchObject({ text: '甲', revision: 1 });
  });

  it('take the same words twice for one save, as when the first reply was lost', async () => {
    const first = await desk().save(plain('example', '甲', 0));
    expect(await desk().save(plain('example', '甲', 0))).toEqual(first);
  });

  it('let exactly one of many windows win each revision', async () => {
    const desks = Array.from({ length: 12 }, desk);
    const results = await Promise.allSettled(
      desks.map((each, at) => each.save(plain('example', `第${at}稿`, 0))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await desk().open()).toMatchObject({ revision: 1 });
    expect(await readdir(folder)).toEqual(['example.json', 'last-good']);
  });

  it.each(['../evil', 'a/b', 'A', 'a.json', '', '.lock', 'con:', 'x'.repeat(65), '草稿'])(
    'refuse the id %j',
    async (id) => {
      await expect(desk().save(plain(id, '', 0))).rejects.toMatchObject({
        code: 'bad-request',
        message: '草稿编号无效，没有保存。',
      });
    },
  );

  it('say why they cannot be read', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await expect(desk().open()).rejects.toMatchObject({
      code: 'unreadable',
      message: `草稿无法读取：路径中有一段不是文件夹。请检查文件夹 ${folder} 后重新打开，其中的草稿未受影响。`,
    });
  });
});

describe('stored drafts', () => {
  it('carry a format number and are readable without the program', async () => {
    await desk().save(plain('example', '甲', 0));
    expect(await stored('example')).toEqual({
      format: 1,
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      id: 'example',
      savedAt: '2026-11-22T06:00:00.000Z',
      revision: 1,
      text: '甲',
      ...nothingBeside,
    });
  });

  it('come back with 发文要素 and the remarks of colleagues', async () => {
    const beside = {
      ...nothingBeside,
      issuance: { ...plainIssuance, form: 'letter' as const, sealed: true },
      remarks: [remark],
    };
    await desk().save({ ...plain('a', '甲', 0), ...beside });
    expect(await desk().open()).toMatchObject({ text: '甲', ...beside, revision: 1 });
    const settled = { ...beside, remarks: [{ ...remark, done: true }] };
    expect(await desk().save({ ...plain('a', '甲', 1), ...settled })).toMatchObject({
      revision: 2,
    });
  });

  it('of an earlier version have neither yet', async () => {
    await store('a', '{"format":1,"text":"甲","revision":4,"decisions":[]}');
    expect(await desk().open()).toMatchObject({ text: '甲', ...nothingBeside });
  });

  it('keep of damaged 发文要素 and remarks what can be used', async () => {
    const issuance = {
      form: 'fax',
      sealed: true,
      letterhead: { docNumber: '徐府规〔2026〕8号', organs: '区政府' },
    };
    const remarks = [remark, { author: '法制科' }, { text: '请核对预算数。', at: 3 }, null];
    await store('a', JSON.stringify({ format: 1, text: '甲', issuance, remarks }));
    const { letterhead } = plainIssuance;
    expect(await desk().open()).toMatchObject({
      issuance: {
        ...plainIssuance,
        sealed: true,
        letterhead: { ...letterhead, docNumber: '徐府规〔2026〕8号' },
      },
      remarks: [remark, { text: '请核对预算数。', author: '', at: null, quote: '', done: false }],
    });
  });

  it('come back with what was decided of their links', async () => {
    const decisions = [confirmed, { kind: 'none', draft: anchor, doc: 'beijing-2018' }] as const;
    await desk().save({ ...plain('a', '甲', 0), decisions });
    expect(await desk().open()).toMatchObject({ text: '甲', decisions, revision: 1 });
  });

  it('are saved when only a decision has changed', async () => {
    await desk().save(plain('a', '甲', 0));
    const decided = { ...plain('a', '甲', 1), decisions: [confirmed] };
    const saved = await desk().save(decided);
    expect(saved.revision).toBe(2);
    expect(await desk().save(decided)).toEqual(saved);
    await expect(desk().save(plain('a', '甲', 1))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lose a damaged decision, and nothing else', async () => {
    const decisions = [{ kind: 'confirmed', doc: 3 }, confirmed, null, { kind: 'later' }];
    await store('a', JSON.stringify({ format: 1, text: '甲', revision: 4, decisions }));
    expect(await desk().open()).toMatchObject({ text: '甲', decisions: [confirmed] });
    await store('b', '{"format":1,"text":"乙","decisions":"?","savedAt":"2026-12-01T00:00:00Z"}');
    expect(await desk().open()).toMatchObject({ text: '乙', decisions: [] });
  });

  it('keep fields this version does not know', async () => {
    await store('a', '{"format":1,"text":"甲","revision":4,"links":[{"doc":"tianjin-2023"}]}');
    await desk().save(plain('a', '乙', 4));
    expect(await stored('a')).toMatchObject({
      text: '乙',
      revision: 5,
      links: [{ doc: 'tianjin-2023' }],
    });
  });

  it('are repaired: only the text is indispensable', async () => {
    await store('a', '{"text":"甲","revision":"?","savedAt":"昨天","id":"别的"}');
    expect(await desk().open()).toMatchObject({
      id: 'a',
      text: '甲',
      revision: 0,
      savedAt: expect.stringMatching(/^20\d\d-/),
    });
  });

  it.each([
    ['cut short', '{"format":1,"text":"甲'],
    ['empty', ''],
    ['no object', '["甲"]'],
    ['no text', '{"format":1,"revision":3}'],
  ])('are set aside when damaged (%s), said once, never deleted', async (_, content) => {
    await store('a', content);
    await expect(desk().open()).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('已损坏，无法读取，也没有可恢复的版本；文件已改名保留'),
    });
    expect(await desk().open()).toMatchObject({ id: 'example', revision: 0 });
    const [aside] = await readdir(folder);
    expect(aside).toMatch(/^a\.damaged-\d{8}T\d{9}Z\.json$/);
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(content);
  });

  it('do not keep an open window from saving when they were damaged meanwhile', async () => {
    await store('a', 'x');
    expect(await desk().save(plain('a', '甲', 7))).toMatchObject({ revision: 8 });
    expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toHaveLength(2);
  });

  it('of a later version are neither opened nor overwritten', async () => {
    await store('a', '{"format":2,"blocks":[]}');
    const refusal = {
      code: 'unreadable',
      message: '这份草稿由更新版本的措施起草台保存，本版本无法打开。请升级后再打开。',
    };
    await expect(desk().open()).rejects.toMatchObject(refusal);
    await expect(desk().save(plain('a', '甲', 0))).rejects.toMatchObject(refusal);
    expect(await stored('a')).toEqual({ format: 2, blocks: [] });
  });
});
