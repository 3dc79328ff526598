import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSharedLibrary } from '../electron/host/shared-library/open.ts';
import { postgresLibrary } from '../electron/host/shared-library/postgres/postgres.ts';
import type { SharedLibrary } from '../shared/library/shared.ts';
import { generatedLibrary } from './bench/scale/generated.ts';
import { ownPrecedent } from './builders-own.ts';
import { said } from './cli-run.ts';
import { serverPrograms, startServer, type TestServer } from './postgres.ts';
import { sharedLibraryBehaves } from './shared-library-behaviour.ts';

it.runIf(process.env['CI'] === 'true')('has a real PostgreSQL server to run against', () => {
  expect(serverPrograms).not.toBeNull();
});

describe.skipIf(serverPrograms === null)('on a real server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());
  const clear = async (): Promise<void> => {
    await server.run('drop schema if exists measures cascade');
  };

  sharedLibraryBehaves('the shared library', () => ({
    open: () => postgresLibrary(server.address()),
    clear,
  }));

  const one = ownPrecedent('hangzhou-2024');
  const other = ownPrecedent('suzhou-2021', { name: '苏州' });

  describe('with the roles of docs/shared-library.md', () => {
    const opened: SharedLibrary[] = [];
    const as = (user: string): SharedLibrary => {
      const library = postgresLibrary(server.address(user));
      opened.push(library);
      return library;
    };
    beforeAll(async () => {
      const page = await readFile('docs/shared-library.md', 'utf8');
      await clear();
      for (const [, sql = ''] of page.matchAll(/```sql\n([\s\S]*?)```/g)) await server.run(sql);
    });
    beforeEach(async () => {
      await as('chen').add([one]);
      await server.run(`delete from measures.documents where id <> 'hangzhou-2024'`);
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((library) => library.close()));
    });

    it('a reader searches and takes over, and can write nothing', async () => {
      const reader = as('wang');
      expect(await reader.state()).toMatchObject({ documents: 1, writable: false });
      expect(await reader.find('hangzhou-2024')).toEqual(one);
      const denied = {
        code: 'failed',
        message:
          '单位共享先例库用不了：这个用户没有写入的权限，请联系管理员。自有先例和草稿未受影响，可照常使用。',
      };
      await expect(reader.add([other])).rejects.toMatchObject(denied);
      await expect(reader.remove('hangzhou-2024')).rejects.toMatchObject(denied);
      for (const sql of [
        `update measures.documents set name = ''`,
        'delete from measures.clauses',
        'drop table measures.documents cascade',
        'create table measures.mine (id int)',
      ]) {
        await expect(server.run(sql, 'wang')).rejects.toThrow(/permission denied|must be owner/);
      }
    });

    it('a drafter adds and cannot remove; a keeper can', async () => {
      const drafter = as('li');
      expect(await drafter.state()).toMatchObject({ writable: true });
      expect((await drafter.add([other])).added).toEqual(['suzhou-2021']);
      await expect(drafter.remove('suzhou-2021')).rejects.toMatchObject({ code: 'failed' });
      await as('chen').remove('suzhou-2021');
      expect(await drafter.state()).toMatchObject({ documents: 1 });
      const [row] = await server.run(`select added_by from measures.documents`);
      expect(row).toEqual({ added_by: 'chen' });
    });

    it('eight drafters search while a keeper imports; each sees whole portions only', async () => {
      const all = [...generatedLibrary(900, 5)];
      const keeper = as('chen');
      let importing = true;
      const readers = Array.from({ length: 8 }, async () => {
        const reader = as('wang');
        const seen: number[] = [];
        while (importing) {
          const { hits } = await reader.search({
            words: '知识产权',
            level: null,
            year: null,
            limit: 20,
          });
          expect(hits.length).toBeGreaterThan(0);
          seen.push((await reader.state()).documents - 1);
        }
        return seen;
      });
      const portion = 6;
      for (let at = 0; at < all.length; at += portion) {
        await keeper.add(all.slice(at, at + portion));
      }
      importing = false;
      const whole = [...all.keys()].filter((at) => at % portion === 0);
      for (const seen of await Promise.all(readers)) {
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
        expect(seen.filter((count) => ![...whole, all.length].includes(count))).toEqual([]);
      }
      expect((await keeper.state()).documents).toBe(all.length + 1);
    });

    it('an import that breaks off leaves whole portions and goes on later', async () => {
      const all = [...generatedLibrary(300, 9)];
      const broken = postgresLibrary(server.address('chen'));
      await broken.add(all.slice(0, 4));
      const half = broken.add(all.slice(4, 8)).catch((error: unknown) => error);
      await server.run(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'chen'`,
      );
      await half;
      await broken.close();
      expect([5, 9]).toContain((await as('wang').state()).documents);
      const { ids } = await as('chen').add(all.slice(0, 8));
      expect(ids).toHaveLength(8);
      expect((await as('wang').state()).documents).toBe(9);
    });
  });

  it('is chosen by one setting, on the command line too', async () => {
    await clear();
    const data = await mkdtemp(join(tmpdir(), 'measures-chosen-'));
    const address = server.address();
    const chosen = openSharedLibrary({ data, env: { MEASURES_LIBRARY: address } });
    expect((await chosen.state()).place).toEqual({ kind: 'server', name: '127.0.0.1/measures' });
    await chosen.add([one]);
    await chosen.close();
    await writeFile(join(data, 'settings.json'), JSON.stringify({ format: 1, library: address }));
    const { out } = await said(['search', '保全公证', '--shared'], new Uint8Array(), data);
    expect(out).toContain('hangzhou-2024');
  });

  it('that goes away and comes back is told in one sentence, and works again', async () => {
    await clear();
    const library = postgresLibrary(server.address('postgres', 'geheim'));
    await library.add([one]);
    server.halt();
    const failed = await library.state().catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 'failed',
      message: expect.stringMatching(
        /^单位共享先例库用不了：[^。]+。自有先例和草稿未受影响，可照常使用。$/,
      ),
    });
    expect(JSON.stringify(failed)).not.toContain('geheim');
    server.start();
    expect(await library.state()).toMatchObject({ documents: 1 });
    await library.close();
  });

  it('of a later version is left alone', async () => {
    await clear();
    const library = postgresLibrary(server.address());
    await library.add([one]);
    await server.run('insert into measures.migrations (version) values (99)');
    const late = postgresLibrary(server.address());
    await expect(late.state()).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('更新版本'),
    });
    await expect(late.add([other])).rejects.toMatchObject({ code: 'unreadable' });
    await Promise.all([library.close(), late.close()]);
  });

  it('keeps signs a table cannot hold', async () => {
    await clear();
    const odd = ownPrecedent('odd', {
      text: '某区若干措施\n一、甲\0乙。丙\ud800丁。\n二、戊己。\n',
    });
    const library = postgresLibrary(server.address());
    await library.add([odd]);
    expect((await library.find('odd'))?.text).toBe(odd.text);
    await library.close();
  });
});
