import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Outside, startOutside } from './door/process.ts';
import { call, headersOf, page, requestOf, statusesOf, statusOf } from './door/requests.ts';

/**
 * The browser's door from outside: the product runs as a process of its own, and here is who would
 * get in. After every attack it answers, and saves what the drafter wrote.
 */
let door: Outside;
let saved = 0;

beforeAll(async () => {
  door = await startOutside();
});
afterEach(async () => {
  saved += 1;
  const text = `徐汇区若干措施\n一、第${saved}次攻击之后写的话。`;
  expect(await door.save(text)).toBe(text);
});
afterAll(async () => {
  expect(await door.stop()).toBe(0);
});

const SAVE = '{"id":"example","text":"别人写的","revision":0}';

describe('another page in the same browser', () => {
  it.each([
    [
      'a simple request of a script',
      { 'Content-Type': 'text/plain', Origin: 'http://evil.example' },
    ],
    ['one without an origin', { Origin: null }],
    ['one of a sandboxed frame', { Origin: 'null' }],
    ['one from another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['one with two origins', { Origin: ['http://evil.example', 'http://127.0.0.1'] }],
    ['one whose browser says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['one whose browser says same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['one by a rebound name', { Host: 'evil.example' }],
    ['one by a name with our address in it', { Host: '127.0.0.1.evil.example' }],
    ['one by localhost', { Host: 'localhost' }],
    ['one with two hosts', { Host: ['127.0.0.1', 'evil.example'] }],
  ])('%s is refused, even with the token', async (_, changes) => {
    expect(statusOf(await door.send(call(door, 'saveDraft', SAVE, changes)))).toBe(403);
  });

  it('a form post is refused', async () => {
    const body = 'id=example&text=x';
    const form = call(door, 'saveDraft', body, {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Measures-Token': null,
      Origin: 'http://evil.example',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(statusOf(await door.send(form))).toBe(403);
  });

  it('a preflight gets nothing that permits', async () => {
    const answer = await door.send(
      page(
        door,
        '/api/saveDraft',
        { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' },
        'OPTIONS',
      ),
    );
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toMatch(/access-control-/i);
  });

  it.each(['script', 'image', 'iframe', 'style', 'empty'])(
    'the window as %s of another site is refused',
    async (dest) => {
      const asked = page(door, '/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': dest });
      expect(statusOf(await door.send(asked))).toBe(403);
    },
  );

  it('a link from anywhere leads to the window, which has no token', async () => {
    const followed = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    const answer = await door.send(page(door, '/', followed));
    // 503 where nothing is built yet.
    expect([200, 503]).toContain(statusOf(answer));
    expect(answer).not.toContain(door.token);
  });

  it('a web socket is not opened', async () => {
    const asked = page(door, '/', {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version': '13',
      Origin: 'http://evil.example',
    });
    expect(statusOf(await door.send(asked))).toBe(403);
  });
});

describe('the token', () => {
  it.each([
    ['none', null],
    ['an empty one', ''],
    ['a beginning of it', 'x'],
    ['one of all zeros', '0'.repeat(43)],
    ['two of them', ['a', 'b']],
    ['ten thousand letters', 'x'.repeat(10_000)],
  ])('%s does not open the door', async (_, token) => {
    const asked = call(door, 'openDraft', '{}', { 'X-Measures-Token': token });
    expect(statusOf(await door.send(asked))).toBe(401);
  });

  it('is told to nobody but whoever reads the address: not in answers, files or logs', async () => {
    const answers = await Promise.all([
      door.send(page(door, '/')),
      door.send(page(door, `/?token=${'x'.repeat(43)}`)),
      door.send(call(door, 'openDraft', '{}', { 'X-Measures-Token': 'x' })),
    ]);
    for (const answer of answers) {
      expect(answer).not.toContain(door.token);
      expect(headersOf(answer)).not.toHaveProperty('location');
      expect(headersOf(answer)['referrer-policy']).toBe('no-referrer');
    }
    const names = await readdir(door.home, { recursive: true });
    const files = names.map((name) => readFile(join(door.home, name), 'utf8').catch(() => ''));
    expect((await Promise.all(files)).join('')).not.toContain(door.token);
    expect(door.printed().split(door.token)).toHaveLength(2);
  });
});

describe('paths that lead out', () => {
  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%252e%252e%252fpackage.json',
    '/..\\..\\package.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/C:/Windows/win.ini',
    '/assets/%00.js',
    '/con',
    '/aux.js',
    '/index.html.',
    '/index.html%20',
    '/index.html::$DATA',
    '/%c0%ae%c0%ae/package.json',
    '/%',
    'http://127.0.0.1/etc/passwd',
    '*',
  ])('%s', async (target) => {
    const answer = await door.send(page(door, target));
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/"name": "measures-desk"|root:/);
  });
});

describe('requests that are none', () => {
  const host = () => ({ Host: `127.0.0.1:${door.port}` });
  it.each<readonly [string, () => string, number]>([
    ['no HTTP at all', () => 'GET / SMTP/9\r\n\r\n', 400],
    ['bytes by chance', () => '\u0000\u0001\u0002\r\n\r\n', 400],
    ['a TLS greeting', () => '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
    ['no host', () => requestOf('GET /', { Connection: 'close' }), 400],
    ['a head of 100 KB', () => page(door, '/', { Cookie: 'x'.repeat(100_000) }), 431],
    ['ten thousand headers', () => page(door, '/', { A: Array(10_000).fill('manymany') }), 431],
    ['an address of 100 KB', () => page(door, `/${'x'.repeat(100_000)}`), 431],
    ['a header on two lines', () => page(door, '/', { A: 'b\r\n c' }), 400],
    ['a length that is none', () => call(door, 'openDraft', '{}', { 'Content-Length': '-1' }), 400],
    ['two lengths', () => call(door, 'openDraft', '{}', { 'Content-Length': ['2', '3'] }), 400],
    [
      'length and chunks (smuggling)',
      () =>
        call(door, 'openDraft', '0\r\n\r\nGET / HTTP/1.1\r\n', { 'Transfer-Encoding': 'chunked' }),
      400,
    ],
    [
      'chunks that are none',
      () =>
        call(door, 'openDraft', 'zz\r\n', {
          'Content-Length': null,
          'Transfer-Encoding': 'chunked',
        }),
      400,
    ],
    [
      'another coding of the body',
      () =>
        call(door, 'openDraft', '{}', { 'Content-Length': null, 'Transfer-Encoding': 'xchunked' }),
      400,
    ],
    ['TRACE', () => page(door, '/', {}, 'TRACE'), 405],
    ['OPTIONS', () => page(door, '/', {}, 'OPTIONS'), 405],
    ['DELETE', () => page(door, '/', {}, 'DELETE'), 405],
    ['a method nobody knows', () => requestOf('BREW /', host()), 400],
    ['CONNECT', () => requestOf('CONNECT example.com:443', host()), 0],
    ['an expectation nobody knows', () => page(door, '/', { Expect: 'tea' }), 417],
  ])('%s', async (_, request, status) => {
    expect(statusOf(await door.send(request()))).toBe(status);
  });

  it('a length too short leaves words behind that are no request', async () => {
    const asked = call(door, 'openDraft', '{}GET / SMTP/9\r\n\r\n', {
      'Content-Length': '2',
      Connection: 'keep-alive',
    });
    expect(statusesOf(await door.send(asked))).toEqual([400]);
  });

  it('a body too large is told so before it is sent, where the sender asks', async () => {
    const asked = call(door, 'saveDraft', '', {
      Expect: '100-continue',
      'Content-Length': '99999999999',
    });
    expect(statusesOf(await door.send(asked))).toEqual([413]);
  });

  it('who asks before sending is told to send', async () => {
    const asked = call(door, 'openDraft', '{}', { Expect: '100-continue' });
    expect(statusesOf(await door.send(asked))).toEqual([100, 200]);
  });

  it('a stranger who asks before sending is not told to', async () => {
    const asked = call(door, 'openDraft', '', {
      Expect: '100-continue',
      'Content-Length': '2',
      'X-Measures-Token': null,
    });
    expect(statusesOf(await door.send(asked))).toEqual([401]);
  });

  it('a thousand requests at once over one connection: strangers are hung up on', async () => {
    const one = page(door, '/', { Host: 'evil.example', Connection: 'keep-alive' });
    expect(statusesOf(await door.send(one.repeat(1_000))).length).toBeLessThan(1_000);
  });
});

describe('JSON that is none, or more than it seems', () => {
  it.each<readonly [string, string | Uint8Array, number]>([
    ['cut short', '{"id":', 400],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['a million brackets', '['.repeat(1_000_000), 400],
    ['a million brackets, closed', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 400],
    ['brackets in a text', JSON.stringify({ id: '["\\'.repeat(1_000) }), 200],
    ['a number without end', `{"id":1${'0'.repeat(1_000_000)}}`, 200],
    ['a prototype', '{"__proto__":{"id":"x"},"constructor":{"prototype":{"id":"x"}}}', 200],
    ['one name twice', '{"id":"x","id":"example"}', 200],
    ['half a character', '{"id":"\\ud800"}', 200],
    ['a mark in front', '\ufeff{}', 200],
  ])('%s', async (_, body, status) => {
    const bytes = Buffer.from(body);
    const head = call(door, 'openDraft', '', { 'Content-Length': String(bytes.length) });
    const answer = await door.send(Buffer.concat([Buffer.from(head), bytes]));
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(/\bat .+\.ts:\d+/);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '%5f_proto__'])(
    'the method %s is none',
    async (name) => {
      expect(await door.send(call(door, name, '{}'))).toContain('没有名为');
    },
  );
});

describe('every answer', () => {
  it.each<readonly [string, () => string]>([
    ['a page', () => page(door, '/')],
    ['no page', () => page(door, '/none')],
    ['a reply', () => call(door, 'openDraft', '{}')],
    ['a refusal', () => call(door, 'openDraft', '{}', { Origin: null })],
    ['no request', () => 'GET / SMTP/9\r\n\r\n'],
    ['too long a head', () => page(door, '/', { Cookie: 'x'.repeat(100_000) })],
  ])('%s is fenced in', async (_, request) => {
    const headers = headersOf(await door.send(request()));
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cache-control': expect.stringMatching(/^no-/),
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('who only holds on', () => {
  it('three hundred connections that say nothing take no place from the window', async () => {
    const held = Array.from({ length: 300 }, () => door.hold());
    const closed = held.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    expect(await door.save('一、众人占座时写的话。')).toBe('一、众人占座时写的话。');
    // The first are gone at once, the others once a head should have come.
    await Promise.all(closed);
  });

  it('a head that comes letter by letter is not waited for', async () => {
    const slow = Array.from({ length: 20 }, () => door.hold());
    const letters = page(door, '/', { A: 'x'.repeat(5_000) });
    let at = 0;
    const drip = setInterval(() => {
      for (const socket of slow) socket.write(letters[at] ?? '');
      at += 1;
    }, 200);
    await Promise.all(
      slow.map((socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
    clearInterval(drip);
  });

  it('a body that never ends lets others pass', async () => {
    const socket = door.hold();
    socket.write(call(door, 'saveDraft', '{"id":', { 'Content-Length': '1000' }));
    const chunked = door.hold();
    chunked.write(
      call(door, 'saveDraft', '5\r\n{"id"\r\n', {
        'Content-Length': null,
        'Transfer-Encoding': 'chunked',
      }),
    );
    expect(await door.save('一、别人没发完时写的话。')).toBe('一、别人没发完时写的话。');
    socket.destroy();
    chunked.destroy();
  });
});
