import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Drafts, drafts } from '../electron/host/drafts.ts';
import { nothingBeside } from '../shared/beside.ts';
import { noProfile } from '../shared/model/profile.ts';
import { firstLine } from './draft-builders.ts';

const example = '××区关于促进知识产权服务业高质量发展的若干措施\n一、……\n';
let folder: string;
let minutes: number;
let desk: Drafts;
let named: string[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'measures-many-')), 'drafts');
  minutes = 0;
  named = [];
  desk = drafts({
    folder,
    example: async () => example,
    facts: (text) => {
      named.push(text);
      return firstLine(text);
    },
    now: () => new Date(Date.UTC(2026, 10, 25, 6, minutes++)),
  });
});

const xuhui = '徐汇区若干措施\n一、支持机构发展。';
const minhang = '闵行区若干措施\n一、支持机构发展。';
const create = (text: string) => desk.create({ text, ...nothingBeside });
const names = async (): Promise<readonly string[]> =>
  (await desk.list()).drafts.map(({ name }) => name);

describe('a new draft', () => {
  it('gets an id of its own and is there when the program starts anew', async () => {
    const profile = { ...noProfile, district: '徐汇区', city: '上海市' };
    const draft = await desk.create({ text: xuhui, ...nothingBeside, profile });
    expect(draft).toEqual({
      id: expect.stringMatching(/^draft-20261125-[0-9a-f]{6}$/),
      name: '徐汇区若干措施',
      text: xuhui,
      ...nothingBeside,
      profile,
      revision: 1,
      savedAt: '2026-11-25T06:00:00.000Z',
    });
    expect(await desk.open({ id: draft.id })).toEqual(draft);
    expect(await desk.open()).toEqual(draft);
  });

  it('takes the place of no other, not even of one with the same words', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, async () => (await create(xuhui)).id));
    expect(new Set(ids).size).toBe(8);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(ids.map((id) => `${id}.json`).sort());
  });

  it('is saved like every other', async () => {
    const { id } = await create(xuhui);
    const saved = await desk.save({ id, text: minhang, ...nothingBeside, revision: 1 });
    expect(saved.revision).toBe(2);
    await expect(
      desk.save({ id, text: xuhui, ...nothingBeside, revision: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await desk.open({ id })).toMatchObject({ text: minhang, revision: 2 });
  });

  it('says why it could not be kept', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await expect(create(xuhui)).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringMatching(/^新草稿没有保存：.+。请处理后重试，其余草稿未受影响。$/),
    });
  });
});

describe('a draft opened by its id', () => {
  it('is that one, whichever was saved last', async () => {
    const { id } = await create(xuhui);
    await create(minhang);
    expect(await desk.open({ id })).toMatchObject({ id, text: xuhui });
    expect(await desk.open()).toMatchObject({ text: minhang });
  });

  it('is the example as it came, as long as nobody wrote in it', async () => {
    await create(xuhui);
    expect(await desk.open({ id: 'example' })).toMatchObject({ text: example, savedAt: null });
    await desk.save({ id: 'example', text: minhang, ...nothingBeside, revision: 0 });
    expect(await desk.open({ id: 'example' })).toMatchObject({ text: minhang, revision: 1 });
  });

  it.each(['draft-20261125-000000', '../evil', '__proto__', 'constructor', 'con', '', 'A'])(
    'is told when there is none: %j',
    async (id) => {
      await mkdir(folder);
      await writeFile(join(folder, '..', 'evil.json'), '{"format":1,"text":"别处"}');
      await expect(desk.open({ id })).rejects.toMatchObject({
        code: 'not-found',
        message: '没有这份草稿，它可能已被移走。请从草稿列表中另选一份。',
      });
    },
  );
});

describe('the list of drafts', () => {
  it('holds the example where there is nothing else', async () => {
    expect(await desk.list()).toEqual({
      drafts: [
        {
          id: 'example',
          name: '××区关于促进知识产权服务业高质量发展的若干措施',
          savedAt: null,
          words: example.length,
          genre: null,
          district: '',
          parts: 0,
          clauses: 0,
          bare: 0,
          blanks: 0,
        },
      ],
      damaged: [],
      problems: [],
    });
  });

  it('begins with the one saved last and ends with the untouched example', async () => {
    const { id } = await create(xuhui);
    await create(minhang);
    await desk.save({ id, text: `${xuhui}二、附则。`, ...nothingBeside, revision: 1 });
    expect(await names()).toEqual([
      '徐汇区若干措施',
      '闵行区若干措施',
      '××区关于促进知识产权服务业高质量发展的若干措施',
    ]);
  });

  it('has the example in its turn once it was saved', async () => {
    await create(xuhui);
    await desk.save({ id: 'example', text: minhang, ...nothingBeside, revision: 0 });
    expect(await names()).toEqual(['闵行区若干措施', '徐汇区若干措施']);
  });

  it('tells what cannot be opened and leaves it where it is', async () => {
    await create(xuhui);
    await writeFile(join(folder, 'broken.json'), '{');
    await writeFile(join(folder, 'newer.json'), '{"format":2,"blocks":[]}');
    const { problems } = await desk.list();
    expect(problems).toEqual([
      '草稿文件 broken.json 已损坏，无法读取。其余草稿不受影响。',
      '草稿 newer 由更新版本的措施起草台保存，本版本无法打开。升级后即可打开，其余草稿不受影响。',
    ]);
    expect((await desk.list()).problems).toEqual(problems);
  });

  it('reads a draft again only when it was saved, by whatever program', async () => {
    const { id } = await create(xuhui);
    await create(minhang);
    await desk.list();
    named = [];
    await desk.list();
    expect(named).toEqual([example]);
    const file = join(folder, `${id}.json`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('徐汇区', '金山区'));
    expect(await names()).toContain('金山区若干措施');
    expect(named).toEqual([example, xuhui.replace('徐汇区', '金山区'), example]);
  });
});
