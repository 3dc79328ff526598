import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliverToBrowser, deliverToDisk } from '../electron/host/deliver.ts';
import { programFolder } from '../electron/host/home.ts';
import { createHost } from '../electron/host/host.ts';
import { writeWhole } from '../electron/host/write-whole.ts';
import { answer } from '../shared/answer.ts';
import { type Api, Refusal } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';

let data: string;
let api: Api;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'measures-host-'));
  const host = createHost({ data, deliver: deliverToBrowser });
  api = connect((name, input) => answer(host, name, input));
});

describe('the host', () => {
  it('opens with the example draft under its own title', async () => {
    const { draft } = await api.openDraft({});
    const example = await readFile(join(programFolder(), 'templates/drafts/example.txt'), 'utf8');
    expect(draft).toMatchObject({ id: 'example', text: example, revision: 0 });
    expect(draft.name).toMatch(/若干措施$/);
  });

  it.each([
    ['徐汇区关于促进知识产权服务业高质量发展的若干措施\n\n一、支持机构发展', /^徐汇区.*若干措施$/],
    ['', /^未命名草稿$/],
    ['\n  随手记下的一句话  \n', /^随手记下的一句话$/],
  ])('names the draft %j', async (text, name) => {
    await api.saveDraft({ id: 'example', text, ...nothingBeside, revision: 0 });
    expect((await api.openDraft({})).draft.name).toMatch(name);
  });

  it('keeps what a save replaces as an earlier version', async () => {
    const id = 'example';
    await api.saveDraft({ id, text: '初稿', ...nothingBeside, revision: 0 });
    await api.saveDraft({ id, text: '二稿', ...nothingBeside, revision: 1 });
    const { snapshots, problems } = await api.listSnapshots({ id });
    expect([snapshots.length, problems]).toEqual([1, []]);
    const [snapshot] = snapshots;
    expect(await api.showSnapshot({ id, snapshot: snapshot?.id ?? '' })).toEqual({
      snapshot: { ...snapshot, name: null, words: 2 },
      text: '初稿',
      review: null,
    });
  });

  it('lists the precedents and shows each', async () => {
    const { precedents } = await api.listLibrary({});
    expect(precedents.map(({ name, level, clauses }) => [name, level, clauses])).toEqual([
      ['上海', '市级', 16],
      ['天津', '市级', 15],
      ['北京', '市级', 27],
      ['沪局共建', '市级', 25],
      ['浦东', '区级', 22],
    ]);
    for (const { id, title } of precedents) {
      const { precedent } = await api.showPrecedent({ id });
      expect([precedent.id, precedent.policy.title]).toEqual([id, title]);
    }
    await expect(api.showPrecedent({ id: '../../etc/passwd' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('exports under names only, never paths', async () => {
    const exported = (name: string, base64 = 'UEsDBA==') => api.exportFile({ name, base64 });
    expect(await exported('若干措施.docx')).toEqual({ kind: 'download' });
    for (const name of ['../a.docx', 'C:a.docx', 'a\\b.docx', '.docx', 'a.docx.', 'a\n.docx']) {
      await expect(exported(name)).rejects.toEqual(
        new Refusal('bad-request', `“${name}”不能用作文件名，没有导出。`),
      );
    }
    await expect(exported('a.docx', '不是 base64')).rejects.toMatchObject({
      message: '导出的内容不完整，没有导出。',
    });
  });
});

describe('saving an export to the disk', () => {
  const bytes = Buffer.from('PK…');

  it('writes where the user chose', async () => {
    const deliver = deliverToDisk(async (name) => join(data, name));
    expect(await deliver('措施.docx', bytes)).toEqual({ kind: 'saved', name: '措施.docx' });
    expect(await readdir(data)).toEqual(['措施.docx']);
    expect(await readFile(join(data, '措施.docx'))).toEqual(bytes);
  });

  it('takes a cancelled dialog for an answer', async () => {
    expect(await deliverToDisk(async () => null)('措施.docx', bytes)).toEqual({
      kind: 'cancelled',
    });
  });

  it('says why it could not, and leaves nothing half-written', async () => {
    const gone = deliverToDisk(async (name) => join(data, '没有', name));
    await expect(gone('措施.docx', bytes)).rejects.toEqual(
      new Refusal('failed', '“措施.docx”没有保存：文件夹不存在。请换个位置或名称再试。'),
    );
    await mkdir(join(data, '措施.docx'));
    const folder = deliverToDisk(async (name) => join(data, name));
    await expect(folder('措施.docx', bytes)).rejects.toMatchObject({ code: 'failed' });
    expect(await readdir(data)).toEqual(['措施.docx']);
  });
});

describe('writing a whole file', () => {
  it('keeps a link a link', async () => {
    await writeFile(join(data, 'real.txt'), 'old');
    await symlink(join(data, 'real.txt'), join(data, 'link.txt'));
    await writeWhole(join(data, 'link.txt'), 'new');
    expect(await readFile(join(data, 'real.txt'), 'utf8')).toBe('new');
  });
});

describe('the program folder', () => {
  it('is found from a checkout, from the built files and from chunks', async () => {
    const root = join(import.meta.dirname, '..');
    expect(programFolder()).toBe(root);
    expect(programFolder(join(root, 'out', 'main', 'chunks'))).toBe(root);
    expect(() => programFolder(tmpdir())).toThrow();
  });
});
