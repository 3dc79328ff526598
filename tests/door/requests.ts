import type { Outside } from './process.ts';

/** A request as bytes, with headers changed, left out (null) or doubled (a list). */
export type Changes = Readonly<Record<string, string | readonly string[] | null>>;

export function requestOf(line: string, headers: Changes, body = ''): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => {
    const values = value === null ? [] : typeof value === 'string' ? [value] : value;
    return values.map((one) => `${name}: ${one}\r\n`);
  });
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

/** A call as the window makes it, but for what is changed. */
export const call = (
  { origin, token, port }: Pick<Outside, 'origin' | 'token' | 'port'>,
  name: string,
  body: string,
  changes: Changes = {},
): string =>
  requestOf(
    `POST /api/${name}`,
    {
      Host: `127.0.0.1:${port}`,
      Origin: origin,
      'Content-Type': 'application/json',
      'X-Measures-Token': token,
      'Content-Length': String(Buffer.byteLength(body)),
      Connection: 'close',
      ...changes,
    },
    body,
  );

/** A page as the browser asks for it, but for what is changed. */
export const page = (
  { port }: Pick<Outside, 'port'>,
  target: string,
  changes: Changes = {},
  method = 'GET',
): string =>
  requestOf(`${method} ${target}`, { Host: `127.0.0.1:${port}`, Connection: 'close', ...changes });

export const statusOf = (answer: string): number =>
  Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);

export const headersOf = (answer: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (answer.split('\r\n\r\n')[0] ?? '')
      .split('\r\n')
      .slice(1)
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );

/** Every answer in what came back over one connection. */
export const statusesOf = (answer: string): readonly number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
