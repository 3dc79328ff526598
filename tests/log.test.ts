import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { channel } from '../electron/channel.ts';
import { deliverToBrowser } from '../electron/host/deliver.ts';
import { faultOf } from '../electron/host/fault.ts';
import { createHost } from '../electron/host/host.ts';
import { lineOf, logFolder, logTo } from '../electron/host/log.ts';
import { reportTo } from '../electron/host/report.ts';
import { serveWindow } from '../electron/ipc.ts';
import { openDoor } from '../electron/server.ts';
import { givenFiles } from '../electron/shell/given.ts';
import { site } from '../electron/site.ts';
import { causeIn } from '../electron/start/cause.ts';
import { nothingBeside } from '../shared/beside.ts';
import { unheard } from './electron-parts.ts';
import { standInHost } from './stand-in-host.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'measures-log-'));
});
const written = async (): Promise<string> => {
  const files = await readdir(logFolder(data)).catch(() => []);
  const texts = await Promise.all(
    files.map((name) => readFile(join(logFolder(data), name), 'utf8')),
  );
  return texts.join('');
};

describe('the log', () => {
  it('has a line an event: what happened, codes, versions, durations', () => {
    expect(
      [
        {
          event: 'start',
          door: 'desktop',
          program: 'measures-desk-0.1.0',
          node: '20.19.1',
          electron: '45.4.1',
          platform: 'win32',
          arch: 'x64',
        } as const,
        { event: 'shown', ms: 812.4 } as const,
        { event: 'call', method: 'saveDraft', code: 'conflict', ms: 31 } as const,
        { event: 'gone', reason: 'oom', code: 137, remedy: 'reload' } as const,
      ].map(lineOf),
    ).toEqual([
      'start door=desktop program=measures-desk-0.1.0 node=20.19.1 electron=45.4.1 platform=win32 arch=x64',
      'shown ms=812',
      'call method=saveDraft code=conflict ms=31',
      'gone reason=oom code=137 remedy=reload',
    ]);
  });

  it('says when, and is readable by its owner only', async () => {
    logTo(data, () => new Date('2026-11-26T08:00:00Z'))({ event: 'end' });
    expect(await written()).toBe('2026-11-26T08:00:00.000Z end\n');
    const { mode } = await stat(join(logFolder(data), 'measures.log'));
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  });

  it('keeps two files of a megabyte and no more', async () => {
    await mkdir(logFolder(data));
    for (const turn of [1, 2, 3]) {
      await writeFile(join(logFolder(data), 'measures.log'), `${turn}`.repeat(1_100_000));
      logTo(data)({ event: 'unresponsive' });
    }
    expect((await readdir(logFolder(data))).sort()).toEqual(['measures.log', 'measures.old.log']);
    expect((await written()).length).toBeLessThan(2_300_000);
    expect(await readFile(join(logFolder(data), 'measures.log'), 'utf8')).toMatch(
      /Z unresponsive\n$/,
    );
  });

  it('never throws where it cannot be written', async () => {
    await writeFile(join(data, 'logs'), 'a file in its place');
    reportTo(data)(new Error('first'));
    expect(await readFile(join(data, 'logs'), 'utf8')).toBe('a file in its place');
  });
});

describe('of an error', () => {
  it('kind, code and places in our own files are kept, the message is not', () => {
    const error = Object.assign(new TypeError('徐汇区措施.docx'), { code: 'ENOENT' });
    const fault = faultOf(error);
    expect(fault).toEqual({
      error: 'TypeError',
      code: 'ENOENT',
      at: expect.stringMatching(/^log\.test\.ts:\d+:\d+/),
    });
  });

  it.each([
    ['a message with lines like a trace', new Error('x\n    at 机密 (/home/li/SECRET.ts:1:1)')],
    ['a name of its own', Object.assign(new Error(''), { name: 'SECRET 机密' })],
    ['a code of its own', Object.assign(new Error(''), { code: 'SECRET-机密' })],
    ['a cause', new Error('x', { cause: new Error('SECRET 机密') })],
    ['no error at all', 'SECRET 机密'],
    ['nothing', undefined],
    ['an object that lies', { message: 'SECRET', stack: 'at SECRET.ts:1:1' }],
  ])('nothing of %s', (_, error) => {
    expect(lineOf({ event: 'error', ...faultOf(error) })).not.toMatch(/SECRET|机密/);
  });

  it('the complaint of a program that could not start is one word', () => {
    expect(
      [
        'FATAL: The SUID sandbox helper binary was found, but is not configured correctly',
        'Missing X server or $DISPLAY',
        '/home/li/机密/electron: error while loading shared libraries: libnss3.so',
        "/lib/libc.so.6: version `GLIBC_2.34' not found",
        'spawn /home/li/SECRET ENOENT',
        '徐汇区SECRET',
      ].map(causeIn),
    ).toEqual(['no-sandbox', 'no-screen', 'no-library', 'old-system', 'not-a-program', 'unknown']);
  });
});

/** In every place a drafter's words could come from. */
const SECRET = '徐汇区涉密内容QZX';

describe('no word of a drafter and no name of a file is written down', () => {
  it('through a host that fails at every call', async () => {
    const failing = Object.fromEntries(
      Object.keys(standInHost()).map((name) => [
        name,
        () => {
          JSON.parse(`{"text":"${SECRET}`);
        },
      ]),
    );
    const call = serving({ ...standInHost(), ...failing });
    for (const name of Object.keys(standInHost())) await call(name, inputs(name));
    const log = await written();
    expect(log).toContain('error error=SyntaxError');
    expect(log).toContain('call method=saveDraft code=failed');
    expect(log).not.toMatch(/QZX|涉密/);
  });

  it('through a real host whose disk fails, with names of files and of drafts', async () => {
    await writeFile(join(data, 'drafts'), 'no folder');
    const call = serving(createHost({ data, deliver: deliverToBrowser }));
    await call('openDraft', { id: SECRET });
    await call('createDraft', { text: SECRET, ...nothingBeside });
    await call('saveDraft', { id: SECRET, text: SECRET, ...nothingBeside, revision: 0 });
    await call('importDraft', { base64: Buffer.from(SECRET).toString('base64') });
    await call('exportFile', { name: `${SECRET}/..`, base64: '' });
    await call(SECRET, { [SECRET]: SECRET });
    const log = await written();
    expect(log).toContain('call method=unknown code=bad-request');
    expect(log).not.toMatch(/QZX|涉密/);
  });

  it('through files the desktop is given', async () => {
    const log = logTo(data);
    const paths = [join(data, `${SECRET}.docx`), join(data, `${SECRET}.exe`)];
    await writeFile(join(data, `${SECRET}.txt`), SECRET);
    const given = givenFiles(
      () => undefined,
      (_path, { kind, ...more }) => log({ event: 'given', outcome: kind, ...more }),
    );
    given.give([...paths, join(data, `${SECRET}.txt`)]);
    for (const _ of paths) await expect(given.take()).rejects.toThrow(SECRET);
    expect((await given.take())?.name).toBe(`${SECRET}.txt`);
    const lines = (await written()).trim().split('\n');
    expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'given outcome=gone',
      'given outcome=refused',
      `given outcome=read bytes=${Buffer.byteLength(SECRET)}`,
    ]);
  });

  it('through the door of the browser', async () => {
    const host = standInHost({
      openDraft: () => {
        throw Object.assign(new Error(`ENOENT: '/home/${SECRET}'`), { code: 'ENOENT' });
      },
    });
    const door = await openDoor({ host, site: site(data), report: reportTo(data) });
    try {
      await fetch(`${door.origin}/api/openDraft`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: door.origin,
          'x-measures-token': door.token,
        },
        body: JSON.stringify({ id: SECRET }),
      });
    } finally {
      await door.close();
    }
    const log = await written();
    expect(log).toMatch(/Z error error=Error code=ENOENT at=log\.test\.ts:/);
    expect(log).not.toMatch(/QZX|涉密/);
  });
});

/** Calls of the window, on the desktop's way to a host. */
function serving(host: ReturnType<typeof standInHost>) {
  const handlers = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const ipc = {
    handle: (name: string, handler: never) => handlers.set(name, handler),
    on: () => undefined,
  };
  serveWindow({ ipc } as unknown as WebContents, {
    ...unheard,
    host,
    report: reportTo(data),
    log: logTo(data),
  });
  const ours = { senderFrame: { url: 'app://measures/index.html', parent: null } };
  return (name: string, input: unknown) =>
    (handlers.get(channel) ?? expect.fail())(ours as unknown as IpcMainInvokeEvent, name, input);
}

/** Something each method takes. */
const inputs = (name: string): unknown => ({
  ...nothingBeside,
  id: SECRET,
  text: SECRET,
  name: SECRET,
  base64: '',
  job: SECRET,
  snapshot: SECRET,
  revision: 0,
  precedents: [],
  how: 'pdf',
  ...(name === 'keepSnapshot' && { name: null }),
});
