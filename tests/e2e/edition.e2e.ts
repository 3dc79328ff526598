import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analyze.ts';
import { connect } from '../../shared/connect.ts';
import { readDocx } from '../../shared/word/read.ts';
import { launchBrowser } from './browser.ts';
import { openDesk, reload, savedText } from './desk.ts';
import { newHome, removeHome } from './product.ts';
import { startEdition, unpacked } from './unpacked.ts';

const edition = unpacked();
const { around, folder } = edition;
const home = mkdtempSync(join(tmpdir(), '另一用户 家-'));
/** With root's rights nothing is read-only, so there another user starts it. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

const contentOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

const apiOf = (address: string) => {
  const { origin, hash } = new URL(address);
  return connect(async (name, input) => {
    const response = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: {
        Origin: origin,
        'Content-Type': 'application/json',
        'X-Measures-Token': hash.replace('#token=', ''),
      },
      body: JSON.stringify(input),
    });
    return response.json();
  });
};

afterAll(() => {
  edition.remove();
  rmSync(home, { recursive: true, force: true });
});

describe('the browser edition in a folder nobody may write to', () => {
  const before = contentOf(folder);

  it('opens the browser of another user by itself, on drafts in the home of that user', async () => {
    const bin = join(home, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > "$HOME/opened"\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    if (nobody !== undefined) spawnSync('chown', ['-R', `${nobody}`, home]);
    else spawnSync('chmod', ['-R', 'a-w', folder]);

    const desk = await startEdition(folder, {
      args: ['--port', '0'],
      env: { HOME: home, DISPLAY: ':0', PATH: `${bin}:/usr/bin:/bin` },
      ...(nobody !== undefined && { uid: nobody }),
    });
    const opened = join(home, 'opened');
    await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBe(desk.url);

    const api = apiOf(desk.url);
    const { draft } = await api.openDraft({});
    await api.saveDraft({ ...draft, text: '一、总则\n（一）支持机构发展。' });
    expect((await api.openDraft({})).draft.text).toBe('一、总则\n（一）支持机构发展。');
    const { precedents } = await api.listLibrary({});
    expect(precedents.length).toBeGreaterThanOrEqual(5);
    expect(await desk.stop()).toBe(0);
    expect(readdirSync(join(home, '.local/share/measures-desk/drafts'))).toContain('example.json');
    expect(contentOf(folder)).toEqual(before);
  });
});

describe('the browser edition on a stick', () => {
  it('keeps the drafts beside its folder when asked to, and stands beside another one', async () => {
    chmodSync(folder, 0o755);
    const one = await startEdition(folder, {
      args: ['--portable-data', '--port', '0', '--no-open'],
    });
    const { port } = new URL(one.url);
    const two = await startEdition(folder, {
      args: ['--no-open', '--portable-data', '--port', port],
    });
    expect(two.printed()).toContain(`端口 ${port} 已被占用，换用其他端口。`);
    const { draft } = await apiOf(one.url).openDraft({});
    await apiOf(one.url).saveDraft({ ...draft, text: '随身携带的稿子。' });
    expect((await apiOf(two.url).openDraft({})).draft.text).toBe('随身携带的稿子。');
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
    expect(readdirSync(around).toSorted()).toEqual([basename(folder), 'measures-desk-data']);
  });
});

describe('the command line of the browser edition', () => {
  const run = (launcher: string, ...args: readonly string[]) =>
    spawnSync('/bin/sh', [join(folder, launcher), ...args], {
      cwd: around,
      encoding: 'utf8',
      env: { PATH: `${join(process.execPath, '..')}:/usr/bin:/bin`, HOME: home },
    });

  it('reads and exports through its launcher', () => {
    writeFileSync(join(around, '送审 稿.txt'), '一、总则\n（一）支持机构发展。\n');
    expect(run('measures.sh', 'export', '送审 稿.txt', '-o', '送审 稿.docx')).toMatchObject({
      status: 0,
      stderr: '已导出：送审 稿.docx\n',
    });
    const read = readDocx(new Uint8Array(readFileSync(join(around, '送审 稿.docx'))));
    expect(read.ok && read.text).toContain('（一）支持机构发展。');
  });

  it('says at the launcher which options there are, and which there are not', () => {
    expect(run('start.sh', '--help').stdout).toMatch(/^用法：node start\.mjs/);
    expect(run('start.sh', '--nonsense')).toMatchObject({
      status: 2,
      stderr: '无法识别的参数：--nonsense。可用 --help 查看用法。\n',
    });
  });

  it('tells an old Node what it needs', () => {
    const old = `data:text/javascript,${encodeURIComponent(
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });",
    )}`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', old, join(folder, 'start.mjs')],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        '需要 Node.js 20.19 或更高版本，现在是 18.20.4。请安装新版本后重新启动，详见 README.txt。\n',
    });
  });
});

/** Reports whatever the server would say to anyone: it only ever listens. */
const listening = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
  import { syncBuiltinESMExports } from 'node:module';
  const tell = (what) => (...args) => { console.log('OUTGOING', what, args[0]); throw new Error(what); };
  net.Socket.prototype.connect = tell('connect');
  const { lookup } = dns;
  // Listening looks its own address up.
  dns.lookup = (name, ...rest) => (name === '127.0.0.1' ? lookup : tell('lookup'))(name, ...rest);
  dns.resolve = dns.promises.lookup = dns.promises.resolve = tell('lookup');
  dgram.createSocket = tell('datagram');
  syncBuiltinESMExports();
`)}`;

describe('the browser edition in a real browser', () => {
  const data = newHome();
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    removeHome(data);
  });

  it('takes what is written, gives it out as Word, and asks nobody but itself', async () => {
    const product = await startEdition(folder, {
      args: ['--port', '0', '--no-open'],
      env: { MEASURES_HOME: data },
      before: [listening],
    });
    const desk = await openDesk(browser, product.url);
    const asked: string[] = [];
    desk.page.context().on('request', (request) => asked.push(request.url()));
    await reload(desk);

    await desk.text.click();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText('\n（九）浏览器版写下的一条。支持机构发展。');
    await expect.poll(() => savedText(desk)).toMatch(/（九）浏览器版写下的一条。支持机构发展。$/);
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.keyboard.press('Control+e'),
    ]);
    const word = new Uint8Array(readFileSync(await download.path()));

    const text = await savedText(desk);
    writeFileSync(join(around, '稿.txt'), text);
    const measures = [join(folder, 'measures.mjs'), 'export', '稿.txt', '-o', '稿.docx'];
    spawnSync(process.execPath, measures, { cwd: around });
    const part = (bytes: Uint8Array): string =>
      strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(part(word)).toContain('支持机构发展');
    expect(part(word)).toBe(part(new Uint8Array(readFileSync(join(around, '稿.docx')))));
    const read = readDocx(word);
    expect(read.ok && analyze(read.text).clauses.length).toBe(analyze(text).clauses.length);

    expect(desk.problems).toEqual([]);
    const own = new URL(product.url).origin;
    const elsewhere = asked.filter(
      (url) => !url.startsWith(`${own}/`) && !/^(blob|data):/.test(url),
    );
    expect(asked.some((url) => url.startsWith(`${own}/api/`))).toBe(true);
    expect(elsewhere).toEqual([]);
    expect(await product.stop()).toBe(0);
    expect(product.printed()).not.toContain('OUTGOING');
  });
});
