import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { Refusal } from '../../../../shared/api.ts';

/** Where a server is, as far as it may be told to anyone: never the password. */
export type Address = {
  /** 10.1.2.3/measures */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string | undefined;
  /** Undefined: from ~/.pgpass or PGPASSWORD, or none is needed. */
  readonly password: string | undefined;
  readonly ssl: false | ConnectionOptions;
};

const KNOWN = new Set(['host', 'sslmode', 'sslrootcert']);

export const isServerAddress = (address: string): boolean => /^postgres(ql)?:/i.test(address);

/**
 * Reads postgres://user@host:5432/database?sslmode=verify-full&sslrootcert=/path/ca.crt. What
 * `sslmode` says is done exactly, and never less: `require` is encrypted to whoever answers,
 * `verify-ca` to one with a certificate of the authority, `verify-full` to that very name. Without it
 * a server on this computer is spoken to in the clear, any other with `verify-full`.
 */
export function addressOf(given: string): Address {
  const url = parsed(given);
  const unknown = [...url.searchParams.keys()].find((key) => !KNOWN.has(key));
  if (unknown !== undefined) throw wrong(`不认识参数 ${unknown.slice(0, 40)}`);
  const host = url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost');
  const database = decodeURIComponent(url.pathname.slice(1)) || 'measures';
  const isLocal = host.startsWith('/') || ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);
  return {
    name: `${host.startsWith('/') ? '本机' : host}/${database}`,
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 5432),
    database,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    ssl: sslOf(
      url.searchParams.get('sslmode') ?? (isLocal ? 'disable' : 'verify-full'),
      url.searchParams.get('sslrootcert'),
    ),
  };
}

function parsed(given: string): URL {
  try {
    return new URL(given);
  } catch {
    throw wrong('地址写得不对');
  }
}

function sslOf(mode: string, authority: string | null): false | ConnectionOptions {
  const ca = authority === null ? {} : { ca: certificate(authority) };
  switch (mode) {
    case 'disable':
      return false;
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify-ca':
      return { ...ca, checkServerIdentity: () => undefined };
    case 'verify-full':
      return ca;
    default:
      throw wrong(
        `sslmode 不能是 ${mode.slice(0, 40)}，可用 disable、require、verify-ca、verify-full`,
      );
  }
}

function certificate(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw wrong('sslrootcert 指的证书文件读不了');
  }
}

const wrong = (why: string): Refusal =>
  new Refusal(
    'bad-request',
    `共享先例库的地址不能用：${why}。应如 postgres://用户@服务器/库名，写在 MEASURES_LIBRARY 或设置文件的 library 里。`,
  );
