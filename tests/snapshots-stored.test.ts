import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionsDesk } from './snapshots-desk.ts';

const { at, folder, keep, list, now, texts, versions, versionsIn, write } = versionsDesk();

describe('stored versions', () => {
  it.skipIf(process.platform === 'win32')('are for nobody else to read', async () => {
    await keep('甲');
    const [file = ''] = await versionsIn();
    const modes = ['', file].map(async (name) => {
      const { mode } = await stat(join(folder(), 'example.versions', name));
      return (mode & 0o777).toString(8);
    });
    expect(await Promise.all(modes)).toEqual(['700', '600']);
  });

  it('are readable without the program, one file each, and keep unknown fields', async () => {
    at(22, 9);
    const { snapshot } = await keep('一、总则 2026年', '初稿');
    const file = join(folder(), 'example.versions', `${snapshot.id}.json`);
    const fields: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(fields).toEqual({
      format: 1,
      id: snapshot.id,
      name: '初稿',
      savedAt: now().toISOString(),
      words: 6,
      origin: { kind: 'named' },
      text: '一、总则 2026年',
    });
    await writeFile(file, JSON.stringify({ ...Object(fields), by: '王' }));
    await versions().rename({ id: 'example', snapshot: snapshot.id, name: '二稿' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ name: '二稿', by: '王' });
  });

  it('say which one is damaged or newer; the others stay', async () => {
    await keep('好的');
    const versionFile = (id: string) => join(folder(), 'example.versions', `${id}.json`);
    await writeFile(versionFile('20261120T010000000Z'), '{"text":');
    await writeFile(versionFile('20261121T010000000Z'), '{"format":2,"blocks":[]}');
    await writeFile(versionFile('别的文件'), '不相干');
    expect(await texts()).toEqual(['好的']);
    const { problems } = await list();
    expect(problems).toEqual([
      expect.stringMatching(/^2026.*保存的版本已损坏，无法读取（文件 20261120T010000000Z\.json）/),
      expect.stringMatching(/出自更新版本的措施起草台，本程序读不了/),
    ]);
    await expect(
      versions().show({ id: 'example', snapshot: '20261120T010000000Z' }),
    ).rejects.toMatchObject({ code: 'unreadable', message: problems[0] });
    await keep('又一份');
    expect(await versionsIn()).toContain('20261120T010000000Z.json');
  });

  it('say why they cannot be read', async () => {
    await write('甲');
    await writeFile(join(folder(), 'example.versions'), '不是文件夹');
    await expect(list()).rejects.toMatchObject({
      code: 'unreadable',
      message: '早先的版本无法读取：路径中有一段不是文件夹。请处理后重试，草稿未受影响。',
    });
    await expect(keep('乙')).rejects.toMatchObject({ code: 'failed' });
  });
});
