import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { plainFencing } from './headers.ts';

/** What the parser of the protocol says of a request that is none. */
const STATUSES: Readonly<Record<string, readonly [status: number, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, '请求头过长，没有处理。'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, '请求没有按时发完，没有处理。'],
};

/** Answers a request that cannot be understood, with the headers of every answer, and hangs up. */
export function answerSpoilt(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Behind the beginning of an answer another would pass for its end.
  const isAnswered = 'bytesWritten' in socket && socket.bytesWritten !== 0;
  if (!socket.writable || isAnswered || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, message] = STATUSES[error.code ?? ''] ?? [400, '请求不合规则，没有处理。'];
  const body = JSON.stringify({ ok: false, code: 'bad-request', message });
  const headers = {
    ...plainFencing,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`, () =>
    // Whoever goes on sending is not listened to.
    socket.destroy(),
  );
}
