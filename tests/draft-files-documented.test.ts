import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliverToBrowser } from '../electron/host/deliver.ts';
import { createHost } from '../electron/host/host.ts';
import { restore } from '../electron/host/stored.ts';
import { answer } from '../shared/answer.ts';
import type { Api } from '../shared/api.ts';
import { besideSchema, nothingBeside } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';
import { draftInfoSchema } from '../shared/model/info.ts';
import { noProfile } from '../shared/model/profile.ts';
import { plain } from './draft-builders.ts';

/** docs/draft-files.md is what whoever rescues a draft has before him: it must be true. */
const page = await readFile(join(import.meta.dirname, '..', 'docs', 'draft-files.md'), 'utf8');
const [draft = '', version = '', portable = ''] = [...page.matchAll(/```json\n(.*?)```/gs)].map(
  ([, example = '']) => example,
);
const id = 'draft-20261126-3f2a9c';
const title = '徐汇区关于促进知识产权服务业高质量发展的若干措施';

let folder: string;
let api: Api;
beforeEach(async () => {
  const data = await mkdtemp(join(tmpdir(), 'measures-documented-'));
  folder = join(data, 'drafts');
  await mkdir(join(folder, `${id}.versions`), { recursive: true });
  const host = createHost({ data, deliver: deliverToBrowser });
  api = connect((name, input) => answer(host, name, input));
});

describe('the documented files', () => {
  it('are read as they stand there', async () => {
    await writeFile(join(folder, `${id}.json`), draft);
    await writeFile(join(folder, `${id}.versions`, '20261126T013000000Z.json'), version);
    expect((await api.openDraft({})).draft).toEqual({
      id,
      name: '送审稿',
      text: `${title}\n一、培育服务机构\n（一）培育品牌。对新认定的品牌机构给予［待填：金额］资助。`,
      ...nothingBeside,
      label: '送审稿',
      profile: { ...noProfile, district: '徐汇区', city: '上海市' },
      info: { genre: '', normative: 'yes', checkedOn: '2026-12-20' },
      revision: 7,
      savedAt: '2026-11-26T06:00:00.000Z',
    });
    const { snapshots, problems } = await api.listSnapshots({ id });
    expect(problems).toEqual([]);
    expect(snapshots).toMatchObject([{ name: '征求意见稿', words: 24, origin: { kind: 'named' } }]);
  });

  it('have the digest that is described', () => {
    const fallback = { id, savedAt: '2026-11-26T06:00:00.000Z' };
    expect(restore(draft, fallback)).toMatchObject({ edited: false, revision: 7 });
    const changed = draft.replace('送审稿', '定稿');
    expect(restore(changed, fallback)).toMatchObject({ edited: true, revision: 8 });
  });

  it('go from one computer to another', async () => {
    const { draft: taken } = await api.importDraft({
      base64: Buffer.from(portable).toString('base64'),
    });
    expect(taken).toMatchObject({ text: title, name: title });
    const { snapshots } = await api.listSnapshots({ id: taken.id });
    expect(snapshots.map(({ name }) => name)).toEqual(['征求意见稿']);
  });

  it('name every field that is written', async () => {
    await api.saveDraft(plain(id, title, 0));
    const written: object = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
    const unnamed = Object.keys(written).filter((field) => !page.includes(`\`${field}\``));
    expect(unnamed).toEqual([]);
    expect(Object.keys(besideSchema.shape).filter((field) => !page.includes(field))).toEqual([]);
    const ofInfo = Object.keys(draftInfoSchema.shape);
    expect(ofInfo.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });

  it('lie where it says', async () => {
    await api.saveDraft(plain(id, title, 0));
    await api.keepSnapshot({ id, text: title, name: '征求意见稿' });
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`, `${id}.versions`, 'last-good']);
    expect(await readdir(join(folder, 'last-good'))).toEqual([`${id}.json`]);
    await api.removeDraft({ id });
    const [place = ''] = await readdir(join(folder, 'bin'));
    expect(place).toMatch(/^\d{8}T\d{9}Z-draft-20261126-3f2a9c$/);
    expect((await readdir(join(folder, 'bin', place))).sort()).toEqual([
      `${id}.json`,
      `${id}.versions`,
      'last-good',
    ]);
  });
});
