/**
 * The browser's door: the same window and the same contract from a server on this machine only.
 *
 * Protocol
 *   POST /api/<method>            e.g. /api/saveDraft
 *   Content-Type: application/json
 *   X-Measures-Token: <token>
 *   body: the input of the method as JSON, at most 32 MB (a file of 20 MB in base64)
 *   response: a `Reply` as JSON, whatever the status; `{ok:true,value}` or `{ok:false,code,message}`
 *   GET  /…                       the built window
 *
 * The address handed to the user is `http://127.0.0.1:<port>/#token=<token>`. A fragment is never
 * sent over the wire nor logged. The window moves the token to sessionStorage and removes it from
 * the address bar, so that a reload still works and a copied address does not give it away.
 *
 * Any web page the user visits can reach 127.0.0.1, so each request to the contract must name our
 * own Host (against DNS rebinding), our own Origin (against other sites) and the token of this run
 * (against other users of the machine). There is no CORS. Wrong tokens are not counted: 32 random bytes
 * cannot be guessed, and a lock would let anybody on the machine lock the drafter out.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { answer } from '../shared/answer.ts';
import type { Host, Reply } from '../shared/api.ts';
import { readBody, throwAway } from './body.ts';
import { turnedAway } from './door/comes-from.ts';
import { crowdOf } from './door/crowd.ts';
import { plainFencing } from './door/headers.ts';
import { parseJson } from './door/json.ts';
import { type Limits, usualLimits } from './door/limits.ts';
import { answerSpoilt } from './door/spoilt.ts';

export type Door = {
  /** e.g. http://127.0.0.1:41873 */
  readonly origin: string;
  /** The address to open: origin and token. */
  readonly address: string;
  readonly token: string;
  /**
   * Stops listening, lets answers under way finish (a save is never cut), then resolves. A
   * sender that stalls is cut off after three seconds.
   */
  readonly close: () => Promise<void>;
};

export type DoorOptions = {
  readonly host: Host;
  readonly site: (request: Request) => Promise<Response>;
  /** 0 takes any free port. */
  readonly port?: number;
  /** In place of the usual ones. */
  readonly limits?: Partial<Limits>;
  readonly report?: (error: unknown) => void;
};

const loopback = '127.0.0.1';
const megabyte = 1024 * 1024;

/** Opens the door; rejects with the error of `listen` when the port is taken. */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const { port = 0, report = () => undefined } = options;
  const limits = { ...usualLimits, ...options.limits };
  const crowd = crowdOf(limits.connections);
  const token = randomBytes(32).toString('base64url');
  const underWay = new Set<Promise<void>>();
  let origin = '';

  const server = createServer({
    // Whatever a NODE_OPTIONS of this machine says: two lengths in one request are no request.
    insecureHTTPParser: false,
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookMs,
    keepAliveTimeout: limits.keepAliveMs,
  });
  server.timeout = limits.silentMs;
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    const work = handle(
      { ...options, origin, token, limits, greet: crowd.greet },
      request,
      response,
    )
      .catch((error: unknown) => {
        report(error);
        if (response.headersSent) response.destroy();
        else reply(response, 500, refused('failed', '操作没有完成，程序内部出错，请重试。'));
      })
      // An answer that waits behind another on a connection that has gone never finishes.
      .then(() => Promise.race([finished(response), crowd.gone(request.socket)]))
      .catch(() => undefined)
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };
  server.on('request', take);
  // Who asks first whether to send a body is told so only once the head has been found good.
  server.on('checkContinue', take);
  server.on('connection', crowd.enter);
  server.on('clientError', answerSpoilt);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port, exclusive: true }, resolve);
  });
  server.removeAllListeners('error').on('error', report);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  origin = `http://${loopback}:${bound.port}`;

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const patience = setTimeout(() => server.closeAllConnections(), 3000);
    await Promise.all(underWay);
    clearTimeout(patience);
    server.closeAllConnections();
    await closed;
  };
  return {
    origin,
    token,
    address: `${origin}/#token=${token}`,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

type Running = Pick<DoorOptions, 'host' | 'site' | 'report'> & {
  readonly origin: string;
  readonly token: string;
  readonly limits: Limits;
  /** Told of a connection that has shown the token. */
  readonly greet: (socket: Socket) => void;
};

async function handle(
  door: Running,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.url ?? '';
  const turn = turnedAway(request, door.origin);
  if (turn !== null) return refuse(door, request, response, 403, turn);
  // "GET http://elsewhere/" is legal HTTP, but only proxies have use for it.
  if (!target.startsWith('/')) return refuse(door, request, response, 400, '地址无效。');
  if (target.startsWith('/api/')) return handleCall(door, request, response, target);
  return handlePage(door, request, response, target);
}

async function handleCall(
  door: Running,
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): Promise<void> {
  const no = (status: number, message: string): Promise<void> =>
    refuse(door, request, response, status, message);
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    return no(405, '这个地址只接受 POST。');
  }
  if (request.headers.origin !== door.origin) {
    return no(403, '请求没有说明来自哪个网页，已拒绝。');
  }
  const given = request.headers['x-measures-token'];
  if (typeof given !== 'string' || !equalSecrets(given, door.token)) {
    return no(401, '口令不对：程序可能重新启动过。请用启动时显示的地址重新打开本页。');
  }
  door.greet(request.socket);
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return no(415, '请求的内容必须是 JSON。');
  const limit = door.limits.bodyBytes;
  const tooLarge = `内容超过 ${Math.max(1, Math.floor(limit / megabyte))} MB，没有处理。`;
  if (expectsContinue(request)) {
    if (Number(request.headers['content-length'] ?? 0) > limit) return no(413, tooLarge);
    response.writeContinue();
  }
  const body = await readBody(request, limit);
  if (body.kind === 'cut') {
    response.destroy();
    return;
  }
  if (body.kind === 'too-large') return no(413, tooLarge);
  const input = parseJson(body.bytes);
  if (input === undefined) return no(400, '请求的内容不是有效的 JSON。');
  const name = target.slice('/api/'.length);
  return reply(response, 200, await answer(door.host, name, input, door.report));
}

async function handlePage(
  door: Running,
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(door, request, response, 405, '这个地址只提供页面。');
  }
  // Joined, not resolved: resolving "//elsewhere/x" would leave our origin.
  const address = `${door.origin}${target}`;
  if (!URL.canParse(address)) return refuse(door, request, response, 400, '地址无效。');
  request.resume();
  const page = await door.site(new Request(address, { method: request.method }));
  response.writeHead(page.status, Object.fromEntries(page.headers));
  response.end(Buffer.from(await page.arrayBuffer()));
}

/** Says why not and hangs up: who is refused keeps no connection. */
async function refuse(
  { limits }: Running,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  message: string,
): Promise<void> {
  if (!expectsContinue(request)) await throwAway(request, limits.bodyBytes);
  response.setHeader('Connection', 'close');
  reply(response, status, refused('bad-request', message));
}

/** It sends no body before it is told to. */
const expectsContinue = ({ headers }: IncomingMessage): boolean =>
  headers.expect?.toLowerCase() === '100-continue';

const refused = (code: 'bad-request' | 'failed', message: string): Reply => ({
  ok: false,
  code,
  message,
});

function reply(response: ServerResponse, status: number, body: Reply): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    ...plainFencing,
  });
  response.end(bytes);
}

/** Compares digests, which are of one length, so that neither length nor content leaks by time. */
const equalSecrets = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
