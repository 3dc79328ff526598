import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideOf } from '../../shared/beside.ts';
import { connect } from '../../shared/connect.ts';

/** The product as a process of its own, seen from outside: its port, its token, and raw sockets. */
export type Outside = {
  readonly port: number;
  readonly origin: string;
  readonly token: string;
  readonly home: string;
  /** What it said on its standard output and error. */
  readonly printed: () => string;
  /** Sends bytes as they are; gives what comes back until the other side hangs up, or falls silent. */
  readonly send: (request: string | Uint8Array) => Promise<string>;
  /** A connection left open. */
  readonly hold: () => Socket;
  /** Saves the drafter's text as the window does, and reads it back; rejects where that fails. */
  readonly save: (text: string) => Promise<string>;
  readonly stop: () => Promise<number | null>;
};

const root = join(import.meta.dirname, '..', '..');

/** Longer than any answer takes on a busy machine, unless none comes. */
const SILENCE = 3_000;

export async function startOutside(): Promise<Outside> {
  const home = await mkdtemp(join(tmpdir(), 'measures-door-'));
  const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(
    process.execPath,
    ['--import', loader, join(root, 'electron/start.ts'), '--browser'],
    { env: { ...process.env, MEASURES_HOME: home, MEASURES_NO_OPEN: '1', MEASURES_PORT: '0' } },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let printed = '';
  const address = await new Promise<URL>((resolve, reject) => {
    const read = (part: Buffer): void => {
      printed += part.toString();
      const found = /http:\/\/\S+/.exec(printed)?.[0];
      if (found !== undefined) resolve(new URL(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(printed)));
  });
  const port = Number(address.port);
  const token = address.hash.replace('#token=', '');
  const api = connect(async (name, input) => {
    const response = await fetch(`${address.origin}/api/${name}`, {
      method: 'POST',
      headers: {
        Origin: address.origin,
        'Content-Type': 'application/json',
        'X-Measures-Token': token,
      },
      body: JSON.stringify(input),
    });
    return response.json();
  });
  return {
    ...{ port, token, home, origin: address.origin },
    printed: () => printed,
    send: (request) => answerTo(port, request),
    hold: () =>
      connectSocket(port, '127.0.0.1')
        .on('error', () => undefined)
        .resume(),
    save: async (text) => {
      const { draft } = await api.openDraft({});
      await api.saveDraft({ id: draft.id, ...besideOf(draft), revision: draft.revision, text });
      return (await api.openDraft({ id: draft.id })).draft.text;
    },
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      await rm(home, { recursive: true, force: true });
      return code;
    },
  };
}

function answerTo(port: number, request: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectSocket(port, '127.0.0.1');
    let answer = '';
    const done = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(SILENCE, done);
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += part;
    });
    // Whoever is cut off while sending gets an error here, after the answer.
    socket.on('error', done);
    socket.on('close', done);
    socket.write(request);
  });
}
