import { type IncomingMessage, request } from 'node:http';
import { connect as connectSocket, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from '../electron/server.ts';
import { Refusal } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';
import { draft, standInHost } from './stand-in-host.ts';

const save = { begun: 0, finished: 0, mayFinish: Promise.resolve() };

const host = standInHost({
  saveDraft: async ({ id, revision }) => {
    if (id === 'stale') throw new Refusal('conflict', '这份草稿在别处有更新的版本。');
    save.begun += 1;
    await save.mayFinish;
    save.finished += 1;
    return { revision: revision + 1, savedAt: '2026-11-22T06:00:00.000Z' };
  },
  showPrecedent: () => {
    throw new Error('a bug with a secret: /home/user');
  },
});

const site = async (): Promise<Response> => new Response('the page');
let door: Door;
const reported: unknown[] = [];

beforeAll(async () => {
  door = await openDoor({
    host,
    site,
    limits: { bodyBytes: 64 * 1024 },
    report: (error) => reported.push(error),
  });
});
afterAll(() => door.close());

type Answer = { readonly status: number; readonly body: unknown };

/** A call as the window makes it; `changes` spoils one thing at a time. */
const call = async (
  name: string,
  body: string,
  changes: Record<string, string | undefined> = {},
): Promise<Answer> => {
  const headers = Object.fromEntries(
    Object.entries({
      Origin: door.origin,
      'Content-Type': 'application/json',
      'X-Measures-Token': door.token,
      ...changes,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return send('POST', `/api/${name}`, headers, body);
};

const send = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(door.origin);
    const outgoing = request({ hostname, port, method, path, headers }, (incoming) => {
      void collect(incoming).then(
        (text) => resolve({ status: incoming.statusCode ?? 0, body: asJson(text) }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const collect = async (incoming: IncomingMessage): Promise<string> => {
  incoming.setEncoding('utf8');
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return text;
};

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const refused = (message: string) => ({ ok: false, code: 'bad-request', message });

describe('the browser door answers the contract', () => {
  it('to a window with the token', async () => {
    expect(await call('openDraft', '{}')).toEqual({
      status: 200,
      body: { ok: true, value: { draft } },
    });
  });

  it('through connect() over fetch', async () => {
    const api = connect(async (name, input) => {
      const response = await fetch(`${door.origin}/api/${name}`, {
        method: 'POST',
        headers: {
          Origin: door.origin,
          'Content-Type': 'application/json; charset=utf-8',
          'X-Measures-Token': door.token,
        },
        body: JSON.stringify(input),
      });
      return response.json();
    });
    expect(await api.openDraft({})).toEqual({ draft });
    await expect(
      api.saveDraft({ id: 'stale', text: '', ...nothingBeside, revision: 1 }),
    ).rejects.toEqual(new Refusal('conflict', '这份草稿在别处有更新的版本。'));
  });

  it('hands out an address whose token stays in the fragment', () => {
    expect(door.address).toBe(`${door.origin}/#token=${door.token}`);
    expect(door.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(door.token).toMatch(/^[\w-]{43}$/);
  });

  it('without showing what went wrong inside', async () => {
    expect(await call('showPrecedent', '{"id":"x"}')).toEqual({
      status: 200,
      body: {
        ok: false,
        code: 'failed',
        message: '操作没有完成，程序内部出错。请重试，草稿未受影响。',
      },
    });
    expect(reported).toHaveLength(1);
  });
});

describe('the browser door is closed to others', () => {
  it.each([
    ['evil.example', '请求的主机名不是本机程序。'],
    ['localhost:80', '请求的主机名不是本机程序。'],
    ['127.0.0.1', '请求的主机名不是本机程序。'],
  ])('Host: %s', async (Host, message) => {
    expect(await call('openDraft', '{}', { Host })).toEqual({
      status: 403,
      body: refused(message),
    });
    expect(await send('GET', '/', { Host })).toEqual({ status: 403, body: refused(message) });
  });

  it.each(['https://evil.example', 'null', 'http://localhost:1', 'http://127.0.0.1'])(
    'Origin: %s',
    async (Origin) => {
      const refusal = { status: 403, body: refused('请求来自别的网页，已拒绝。') };
      expect(await call('openDraft', '{}', { Origin })).toEqual(refusal);
      expect(await send('GET', '/', { Origin })).toEqual(refusal);
    },
  );

  it('no Origin', async () => {
    expect(await call('openDraft', '{}', { Origin: undefined })).toMatchObject({ status: 403 });
  });

  it.each([
    ['no token', undefined],
    ['an empty token', ''],
    ['another token', 'x'.repeat(43)],
    ['a longer token', 'x'.repeat(5000)],
  ])('%s', async (_, token) => {
    expect(await call('openDraft', '{}', { 'X-Measures-Token': token })).toEqual({
      status: 401,
      body: refused('口令不对：程序可能重新启动过。请用启动时显示的地址重新打开本页。'),
    });
  });

  it('no CORS: a preflight gets nothing that permits', async () => {
    const response = await fetch(`${door.origin}/api/openDraft`, {
      method: 'OPTIONS',
      headers: { Origin: door.origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(response.status).toBe(405);
    expect(
      [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
    ).toEqual([]);
  });
});

describe('the browser door refuses what is not a call', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', undefined])(
    'Content-Type: %s',
    async (type) => {
      expect(await call('openDraft', '{}', { 'Content-Type': type })).toEqual({
        status: 415,
        body: refused('请求的内容必须是 JSON。'),
      });
    },
  );

  it.each(['', '{', 'undefined', "{'a':1}"])('malformed JSON %j', async (body) => {
    expect(await call('openDraft', body)).toEqual({
      status: 400,
      body: refused('请求的内容不是有效的 JSON。'),
    });
  });

  it('a body over the limit, with or without its length told', async () => {
    const big = JSON.stringify({
      id: 'a',
      revision: 0,
      ...nothingBeside,
      text: '甲'.repeat(40_000),
    });
    const refusal = { status: 413, body: refused('内容超过 1 MB，没有处理。') };
    expect(await call('saveDraft', big)).toEqual(refusal);
    expect(await call('saveDraft', big, { 'Transfer-Encoding': 'chunked' })).toEqual(refusal);
  });

  it('an endless body, by hanging up', async () => {
    await expect(call('saveDraft', 'x'.repeat(2_000_000))).rejects.toThrow();
    expect(await call('openDraft', '{}')).toMatchObject({ status: 200 });
  });

  it.each([
    '__proto__',
    'toString',
    'constructor',
    'openDraft/',
    'openDraft?x=1',
    '%6fpenDraft',
    '',
  ])('the method name %j', async (name) => {
    expect(await call(name, '{}')).toEqual({
      status: 200,
      body: refused(`没有名为“${name}”的功能。`),
    });
  });

  it.each(['GET', 'PUT', 'DELETE'])('%s of a method', async (method) => {
    expect(await send(method, '/api/openDraft', {})).toMatchObject({ status: 405 });
  });
});

describe('who takes too long, or too much room', () => {
  const hungUp = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      socket.setEncoding('utf8').on('data', (part) => {
        answer += part;
      });
      socket.on('error', () => undefined).on('close', () => resolve(answer));
    });
  const hold = (other: Door): Socket =>
    connectSocket(Number(new URL(other.origin).port), '127.0.0.1');

  it('a body that does not come is not waited for', async () => {
    const other = await openDoor({
      host,
      site,
      limits: { headMs: 300, requestMs: 300, lookMs: 50 },
    });
    const socket = hold(other);
    socket.write(
      `POST /api/openDraft HTTP/1.1\r\nHost: ${new URL(other.origin).host}\r\nOrigin: ${other.origin}\r\n` +
        `Content-Type: application/json\r\nX-Measures-Token: ${other.token}\r\nContent-Length: 9\r\n\r\n{`,
    );
    expect(await hungUp(socket)).toMatch(/^HTTP\/1\.1 408 [\s\S]*没有按时发完/);
    await other.close();
  });

  it('where all places are taken the stranger who came first goes, never who has shown the token', async () => {
    const other = await openDoor({ host, site, limits: { connections: 2 } });
    const friend = hold(other);
    const body = '{}';
    friend.write(
      `POST /api/openDraft HTTP/1.1\r\nHost: ${new URL(other.origin).host}\r\nOrigin: ${other.origin}\r\n` +
        `Content-Type: application/json\r\nX-Measures-Token: ${other.token}\r\nContent-Length: 2\r\n\r\n${body}`,
    );
    await new Promise((resolve) => friend.once('data', resolve));
    const first = hold(other);
    const gone = hungUp(first);
    await new Promise((resolve) => first.once('connect', resolve));
    const second = hold(other);
    expect(await gone).toBe('');
    expect([friend.destroyed, second.destroyed]).toEqual([false, false]);
    friend.destroy();
    second.destroy();
    await other.close();
  });
});

describe('closing the door', () => {
  it('lets a save under way finish and then refuses connections', async () => {
    const other = await openDoor({ host, site });
    const before = save.begun;
    let finish = () => {};
    save.mayFinish = new Promise((resolve) => {
      finish = resolve;
    });
    const answer = fetch(`${other.origin}/api/saveDraft`, {
      method: 'POST',
      headers: {
        Origin: other.origin,
        'Content-Type': 'application/json',
        'X-Measures-Token': other.token,
      },
      body: JSON.stringify({ id: 'a', text: '', ...nothingBeside, revision: 0 }),
    });
    await expect.poll(() => save.begun).toBe(before + 1);
    const closed = Promise.all([other.close(), other.close()]);
    finish();
    await closed;
    expect(save.finished).toBe(save.begun);
    expect(await (await answer).json()).toMatchObject({ ok: true });
    await expect(fetch(other.origin)).rejects.toThrow();
  });

  it('two doors stand side by side', async () => {
    const other = await openDoor({ host, site });
    expect(other.origin).not.toBe(door.origin);
    expect(other.token).not.toBe(door.token);
    await other.close();
  });

  it('rejects when the port is taken', async () => {
    const port = Number(new URL(door.origin).port);
    await expect(openDoor({ host, site, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
