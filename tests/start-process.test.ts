import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../shared/api.ts';
import { besideOf } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';

const root = join(import.meta.dirname, '..');
let home: string;
let running: ChildProcess[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'measures-home-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
});

/** `npm start -- --browser` without the build before it. */
async function start(env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'node_modules/tsx/dist/loader.mjs'),
      join(root, 'electron/start.ts'),
      '--browser',
    ],
    { env: { ...process.env, MEASURES_HOME: home, MEASURES_NO_OPEN: '1', ...env } },
  );
  running.push(child);
  let printed = '';
  const address = await new Promise<URL>((resolve, reject) => {
    const read = (part: Buffer): void => {
      printed += part.toString();
      const found = /http:\/\/\S+/.exec(printed)?.[0];
      if (found !== undefined) resolve(new URL(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(printed)));
  });
  const api = connect(async (name, input) => {
    const response = await fetch(`${address.origin}/api/${name}`, {
      method: 'POST',
      headers: {
        Origin: address.origin,
        'Content-Type': 'application/json',
        'X-Measures-Token': address.hash.replace('#token=', ''),
      },
      body: JSON.stringify(input),
    });
    return response.json();
  });
  const stop = (signal: NodeJS.Signals): Promise<number | null> => {
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.kill(signal);
    return closed;
  };
  return { address, api, stop, printed: () => printed };
}

const edited = ({ draft }: { draft: Draft }, text: string) => ({
  id: draft.id,
  ...besideOf(draft),
  revision: draft.revision,
  text,
});

describe('npm start -- --browser', () => {
  it('serves the contract until Ctrl+C and then ends with 0', async () => {
    // Not the usual port: a product that is open on this machine would have it.
    const desk = await start({ MEASURES_PORT: '0' });
    const opened = await desk.api.openDraft({});
    expect(opened.draft).toMatchObject({ id: 'example', revision: 0, savedAt: null });
    expect(opened.draft.name).not.toBe('');
    const { precedents } = await desk.api.listLibrary({});
    expect(precedents.map(({ id }) => id)).toContain('tianjin-2023');
    const { precedent } = await desk.api.showPrecedent({ id: 'tianjin-2023' });
    expect(precedent.policy.clauses).toHaveLength(15);
    expect(await desk.api.exportFile({ name: '措施.docx', base64: 'AAAA' })).toEqual({
      kind: 'download',
    });
    await desk.api.saveDraft(edited(opened, '一、新稿'));
    expect(await desk.stop('SIGINT')).toBe(0);
    expect(desk.printed()).toMatch(/^地址：http:\/\/127\.0\.0\.1:\d+\/#token=\S+\n.*\n已结束。\n$/);
    await expect(desk.api.openDraft({})).rejects.toMatchObject({ code: 'failed' });
    expect(await readdir(join(home, 'drafts'))).toEqual(['example.json', 'last-good']);
  });

  it('stands a second start beside the first, on the same drafts', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.address.origin).not.toBe(two.address.origin);
    const [first, second] = await Promise.all([one.api.openDraft({}), two.api.openDraft({})]);
    await one.api.saveDraft(edited(first, '一、甲稿'));
    await expect(two.api.saveDraft(edited(second, '一、乙稿'))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await two.api.openDraft({})).draft.text).toBe('一、甲稿');
    expect(await Promise.all([one.stop('SIGTERM'), two.stop('SIGINT')])).toEqual([0, 0]);
  });

  it('moves to another port when the wished one is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = other.address();
    const port = String(typeof taken === 'object' ? taken?.port : '');
    const desk = await start({ MEASURES_PORT: port });
    expect(desk.printed()).toContain(`端口 ${port} 已被占用，换用其他端口。地址：`);
    expect(desk.address.port).not.toBe(port);
    expect(await desk.stop('SIGINT')).toBe(0);
    other.close();
  });

  it('says where the trouble is when the data folder cannot be used', async () => {
    await expect(start({ MEASURES_HOME: join(root, 'package.json') })).rejects.toThrow(
      /^无法启动：.+。数据文件夹：.+package\.json\n$/,
    );
  });
});
