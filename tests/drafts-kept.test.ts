import { mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliverToBrowser } from '../electron/host/deliver.ts';
import { createHost } from '../electron/host/host.ts';
import { answer } from '../shared/answer.ts';
import type { Api, Draft } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';
import { noProfile } from '../shared/model/profile.ts';
import { plain } from './draft-builders.ts';

let folder: string;
let api: Api;

beforeEach(async () => {
  const data = await mkdtemp(join(tmpdir(), 'measures-kept-'));
  folder = join(data, 'drafts');
  const host = createHost({ data, deliver: deliverToBrowser });
  api = connect((name, input) => answer(host, name, input));
});

const text = [
  '徐汇区关于促进知识产权服务业高质量发展的若干措施',
  '一、培育服务机构',
  '（一）培育品牌。对新认定的品牌机构给予［待填：金额］资助。',
  '（二）拓展法律服务',
  '二、附则',
  '本措施自［待填：日期］起施行。',
].join('\n');
const create = async (words = text, label = ''): Promise<Draft> =>
  (await api.createDraft({ text: words, ...nothingBeside, label })).draft;
const names = async (): Promise<readonly string[]> =>
  (await api.listDrafts({})).drafts.map(({ name }) => name);
const fileOf = (id: string): string => join(folder, `${id}.json`);
const edit = async (id: string, change: (content: string) => string): Promise<void> =>
  writeFile(fileOf(id), change(await readFile(fileOf(id), 'utf8')));

describe('a list entry', () => {
  it('says 文种, district and how far the draft has come', async () => {
    const { id } = await create();
    const { drafts } = await api.listDrafts({});
    expect(drafts[0]).toEqual({
      id,
      name: '徐汇区关于促进知识产权服务业高质量发展的若干措施',
      savedAt: expect.any(String),
      words: 89,
      genre: '若干措施',
      district: '徐汇区',
      parts: 2,
      clauses: 3,
      bare: 1,
      blanks: 2,
    });
  });

  it('has the district of the details before that of the title', async () => {
    const profile = { ...noProfile, district: '闵行区' };
    await api.createDraft({ text, ...nothingBeside, profile });
    expect((await api.listDrafts({})).drafts[0]).toMatchObject({ district: '闵行区' });
  });
});

describe('renaming', () => {
  it('gives a draft a name of its own, and takes it away again', async () => {
    const { id } = await create();
    const renamed = await api.renameDraft({ id, name: ' 送审稿 ' });
    expect(renamed.revision).toBe(2);
    expect((await api.openDraft({ id })).draft).toMatchObject({
      name: '送审稿',
      label: '送审稿',
      text,
      revision: 2,
    });
    await api.renameDraft({ id, name: '' });
    expect((await api.openDraft({ id })).draft.name).toMatch(/^徐汇区关于/);
  });

  it('keeps fields this version does not know', async () => {
    const { id } = await create();
    await edit(id, (content) => content.replace('"text"', '"reviewers": ["法制科"],\n "text"'));
    await api.renameDraft({ id, name: '送审稿' });
    expect(await readFile(fileOf(id), 'utf8')).toContain('法制科');
  });

  it('makes the untouched example a draft of its own', async () => {
    await api.renameDraft({ id: 'example', name: '练习' });
    expect(await names()).toEqual(['练习']);
  });
});

describe('a copy', () => {
  it('has everything beside the text, and no earlier versions', async () => {
    const first = await create();
    await api.keepSnapshot({ id: first.id, text: '早先的', name: '初稿' });
    const { draft } = await api.duplicateDraft({ id: first.id });
    expect(draft).toEqual({
      ...first,
      id: expect.not.stringMatching(first.id),
      name: `${first.name}副本`,
      label: `${first.name}副本`,
      savedAt: expect.any(String),
    });
    expect((await api.listSnapshots({ id: draft.id })).snapshots).toEqual([]);
    expect(await names()).toHaveLength(3);
  });
});

describe('the bin', () => {
  it('takes a draft with its versions and gives both back', async () => {
    const { id } = await create();
    await api.keepSnapshot({ id, text: '早先的', name: '初稿' });
    const { bin } = await api.removeDraft({ id });
    expect(await api.removeDraft({ id })).toEqual({ bin });
    await expect(api.openDraft({ id })).rejects.toMatchObject({ code: 'not-found' });
    const { drafts, problems } = await api.listBin({});
    expect(problems).toEqual([]);
    expect(drafts).toEqual([
      {
        id: bin,
        name: '徐汇区关于促进知识产权服务业高质量发展的若干措施',
        removedAt: expect.any(String),
        words: 89,
      },
    ]);
    expect((await api.restoreDraft({ id: drafts[0]?.id ?? '' })).draft).toMatchObject({ id, text });
    expect((await api.listBin({})).drafts).toEqual([]);
    const { snapshots } = await api.listSnapshots({ id });
    expect(snapshots.map(({ name }) => name)).toEqual(['初稿']);
  });

  it('loses nothing when a window writes on in a removed draft', async () => {
    const { id } = await create();
    await api.removeDraft({ id });
    expect(await api.draftStamp({ id })).toEqual({ kind: 'missing' });
    await api.saveDraft(plain(id, '接着写', 1));
    const { drafts } = await api.listBin({});
    const { draft } = await api.restoreDraft({ id: drafts[0]?.id ?? '' });
    expect(draft).toMatchObject({ text });
    expect(draft.id).not.toBe(id);
    expect((await api.openDraft({ id })).draft.text).toBe('接着写');
  });

  it('says under which name it has it, which undoes just that removal', async () => {
    const { id } = await create();
    const first = await api.removeDraft({ id });
    await api.saveDraft(plain(id, '接着写', 1));
    const second = await api.removeDraft({ id });
    expect([first.bin, second.bin]).toEqual([
      expect.stringMatching(new RegExp(`^\\d{8}T\\d{9}Z-${id}$`)),
      expect.not.stringMatching(first.bin),
    ]);
    expect((await api.restoreDraft({ id: second.bin })).draft).toMatchObject({
      id,
      text: '接着写',
    });
    expect((await api.listBin({})).drafts.map((one) => one.id)).toEqual([first.bin]);
  });

  it('lets go for good only what is in it', async () => {
    const { id } = await create();
    await expect(api.purgeDraft({ id })).rejects.toMatchObject({ code: 'not-found' });
    await api.removeDraft({ id });
    const { drafts } = await api.listBin({});
    await api.purgeDraft({ id: drafts[0]?.id ?? '' });
    expect(await api.listBin({})).toEqual({ drafts: [], problems: [] });
    expect(await readdir(join(folder, 'bin'))).toEqual([]);
  });

  it('lets go as well of what a removal that was cut off had not yet brought there', async () => {
    const { id } = await create();
    await api.keepSnapshot({ id, text: '早先的', name: '初稿' });
    await api.removeDraft({ id });
    const place = (await api.listBin({})).drafts[0]?.id ?? '';
    await rename(join(folder, 'bin', place, `${id}.versions`), join(folder, `${id}.versions`));
    await api.purgeDraft({ id: place });
    expect((await readdir(folder)).filter((name) => name.startsWith(id))).toEqual([]);
  });

  it.each(['../evil', '', '20261126T050000000Z-../../x', 'bin'])('refuses %j', async (id) => {
    await expect(api.restoreDraft({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(api.purgeDraft({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(api.removeDraft({ id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves the untouched example where it is', async () => {
    await expect(api.removeDraft({ id: 'example' })).rejects.toMatchObject({
      message: '这是随程序提供的示例，没有改动过，无需删除。',
    });
  });
});

describe('a file of one draft', () => {
  it('carries the draft with its named versions to another computer', async () => {
    const first = await create(text, '送审稿');
    await api.keepSnapshot({ id: first.id, text: '早先的', name: '初稿' });
    await api.keepSnapshot({ id: first.id, text: '自动的', name: null });
    const { name, base64 } = await api.exportDraft({ id: first.id });
    expect(name).toBe('送审稿.json');
    const { draft } = await api.importDraft({ base64 });
    expect(draft).toEqual({ ...first, id: draft.id, savedAt: draft.savedAt });
    expect(draft.id).not.toBe(first.id);
    const { snapshots } = await api.listSnapshots({ id: draft.id });
    expect(snapshots.map((one) => one.name)).toEqual(['初稿']);
  });

  it('may be the stored file itself, also of an older format', async () => {
    const base64 = Buffer.from('{"text":"甲","remarks":"?"}').toString('base64');
    expect((await api.importDraft({ base64 })).draft).toMatchObject({
      ...nothingBeside,
      text: '甲',
    });
  });

  it.each([
    ['', '没有导入：这不是措施起草台的草稿文件'],
    ['{"format":9,"text":"甲"}', '没有导入：这份草稿由更新版本的措施起草台保存'],
    ['{"kind":"measures-desk-draft","format":2}', '没有导入：这份草稿由更新版本的措施起草台保存'],
    ['{"kind":"measures-desk-draft","format":1}', '没有导入：这不是措施起草台的草稿文件'],
  ])('is refused when it is none: %s', async (content, message) => {
    const base64 = Buffer.from(content).toString('base64');
    await expect(api.importDraft({ base64 })).rejects.toMatchObject({
      message: expect.stringContaining(message),
    });
  });
});

describe('a draft that another program edited', () => {
  it('is noticed by an open window, which overwrites nothing', async () => {
    const { id, revision } = await create();
    expect(await api.draftStamp({ id })).toMatchObject({ kind: 'stored', revision });
    await edit(id, (content) => content.replace('品牌机构', '知名机构'));
    expect(await api.draftStamp({ id })).toMatchObject({ kind: 'stored', revision: revision + 1 });
    await expect(api.saveDraft(plain(id, '本窗口的', revision))).rejects.toMatchObject({
      code: 'conflict',
    });
    const { draft } = await api.openDraft({ id });
    expect(draft).toMatchObject({
      revision: revision + 1,
      text: text.replace('品牌机构', '知名机构'),
    });
    // A second edit by hand is another revision again, and what stood before is an earlier version.
    await edit(id, (content) => content.replace('知名机构', '骨干机构'));
    expect(await api.draftStamp({ id })).toMatchObject({ revision: revision + 2 });
    const { snapshots } = await api.listSnapshots({ id });
    expect(snapshots).toHaveLength(1);
  });

  it('is the same draft where only the JSON is set out otherwise', async () => {
    const { id, revision } = await create();
    await edit(id, (content) => JSON.stringify(JSON.parse(content)));
    expect(await api.draftStamp({ id })).toMatchObject({ kind: 'stored', revision });
  });
});

describe('a damaged draft', () => {
  const damage = (id: string) => edit(id, (content) => content.slice(0, 200));

  it('is told with its id, and the last good one offered, word for word', async () => {
    const { id, revision } = await create();
    await api.saveDraft(plain(id, `${text}末句。`, revision));
    await damage(id);
    for (const asked of [{ id }, {}]) {
      await expect(api.openDraft(asked)).rejects.toMatchObject({ code: 'damaged', draft: id });
    }
    expect(await api.draftStamp({ id })).toEqual({ kind: 'damaged' });
    const { drafts, damaged } = await api.listDrafts({});
    expect(drafts.map((one) => one.id)).toEqual(['example']);
    expect(damaged).toMatchObject([{ id, genre: '若干措施' }]);
    const { draft } = await api.recoverDraft({ id });
    expect(draft).toMatchObject({ id, text: `${text}末句。`, revision: revision + 2 });
    expect((await api.openDraft({})).draft).toEqual(draft);
    const aside = (await readdir(folder)).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
  });

  it('is recovered from its newest version where no copy is left', async () => {
    const { id } = await create();
    await api.keepSnapshot({ id, text: '初稿的文字', name: '初稿' });
    await api.keepSnapshot({
      id,
      text: '审改稿的文字',
      name: null,
      origin: { kind: 'review', file: '审改.docx', authors: ['法制科'] },
      review: { base: '初稿的文字', by: 'draft', revisions: [] },
    });
    await damage(id);
    await writeFile(join(folder, 'last-good', `${id}.json`), '\0'.repeat(400));
    await expect(api.openDraft({ id })).rejects.toMatchObject({ code: 'damaged' });
    expect((await api.recoverDraft({ id })).draft.text).toBe('初稿的文字');
  });

  it('does not stand in the way of a draft saved after it', async () => {
    const first = await create();
    const second = await create('一、后来的');
    await damage(first.id);
    expect((await api.openDraft({})).draft.id).toBe(second.id);
  });

  it('cannot be recovered where nothing is left, and says so', async () => {
    await expect(api.recoverDraft({ id: 'draft-x' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
