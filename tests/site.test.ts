import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from '../electron/server.ts';
import { site } from '../electron/site.ts';
import { windowUrl } from '../electron/window.ts';
import type { Host } from '../shared/api.ts';

let folder: string;
let door: Door;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'measures-site-'));
  folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'not for the window');
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>措施起草台</title>');
  await writeFile(join(folder, 'assets', 'app.js'), 'export {};');
  await symlink(join(root, 'secret.txt'), join(folder, 'assets', 'link.txt'));
  await symlink(root, join(folder, 'up'));
  door = await openDoor({ host: {} as Host, site: site(folder) });
});
afterAll(() => door.close());

/** One request line as it stands, past all tidying up by an HTTP client. */
const raw = (target: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host: authority } = new URL(door.origin);
    const socket = connectSocket(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${authority}\r\nConnection: close\r\n\r\n`);
  });

describe('the pages', () => {
  it('come with the headers that fence them in', async () => {
    const page = await fetch(`${door.origin}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('措施起草台');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    const script = await fetch(`${door.origin}/assets/app.js?v=1`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('answer the window that asks whether the program is there, in Electron as in a browser', async () => {
    for (const page of [windowUrl, `${door.origin}/`, `${door.origin}/#token=1`]) {
      const asked = new URL('.', page).href;
      const answered = await site(folder)(new Request(asked, { method: 'HEAD' }));
      expect([asked, answered.status, await answered.text()]).toEqual([asked, 200, '']);
    }
    expect((await fetch(`${door.origin}/`, { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '//../secret.txt',
    '/..;/secret.txt',
    '/\\..\\secret.txt',
    '/%00',
    '/%',
    '/C:/secret.txt',
    '/index.html::$DATA',
    '/assets/link.txt',
    '/up/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/con',
    '/AUX.js',
    '/assets/lpt1.txt',
    '/index.html.',
    '/index.html%20',
    '/%7f',
    '/nothing.js',
    'http://127.0.0.1/secret.txt',
  ])('never leave their folder: %s', async (target) => {
    const answer = await raw(target);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('not for the window');
  });

  it('say how to build them when they are missing', async () => {
    const response = await site(join(folder, 'none'))(new Request('app://measures/'));
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('界面文件还没有生成，请先运行 npm run build。');
  });
});
