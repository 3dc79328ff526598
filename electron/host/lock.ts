import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './files.ts';
import { type Life, lifeOf, type Owner, ownerIn, ownerPattern, ownerWords, self } from './owner.ts';

export type Patience = {
  /** An owner that cannot be looked at is gone when it gave no sign of life for that long. */
  readonly silentMs: number;
  /** So long at most: then a running process has kept the lock, and something is wrong with it. */
  readonly mostMs: number;
};

const usual: Patience = { silentMs: 10_000, mostMs: 30_000 };
const SIGN_OF_LIFE_MS = 2_000;

/**
 * Runs `work` while no other process runs work under the same lock.
 *
 * Everyone who comes puts down a ticket, an empty file whose name says its number and its owner
 * (.lock.3.4711-….k2x…), and waits until no ticket of a running process stands before the own one.
 * The ticket of a killed process is passed over at once. Nobody takes a ticket's name twice and
 * nobody takes over another's ticket, so removing one that was left behind can never hit one in use.
 *
 * Never two at once: of two tickets the later in order waits for the earlier one if it sees it. If it
 * does not, the earlier was put down after that look, so its owner, who looks only then, finds a ticket
 * behind the own one, gives up and draws a higher number.
 */
export async function locked<T>(
  lock: string,
  work: () => Promise<T>,
  patience: Patience = usual,
): Promise<T> {
  const ticket = await queue(lock, patience);
  const sign = setInterval(() => void giveSign(ticket), SIGN_OF_LIFE_MS);
  sign.unref();
  try {
    return await work();
  } finally {
    clearInterval(sign);
    await leave(ticket);
  }
}

/** A running process keeps the lock for so long that something must be wrong with it. */
export class LockHeld extends Error {
  readonly code = 'ELOCKED';
}

type Ticket = {
  readonly path: string;
  readonly number: number;
  readonly owner: Owner;
  readonly token: string;
};

/** Tickets this very process has out; one of its own that is not among them was not removed in time. */
const out = new Set<string>();
const instance = randomBytes(4).toString('hex');

async function queue(lock: string, patience: Patience): Promise<Ticket> {
  for (;;) {
    const ticket = await draw(lock);
    try {
      const crossed = (await ticketsOf(lock)).some((other) => isBefore(ticket, other));
      if (!crossed && (await waitFor(lock, ticket, patience))) return ticket;
    } catch (error) {
      await leave(ticket);
      throw error;
    }
    await leave(ticket);
    await sleep(Math.random() * 10);
  }
}

async function draw(lock: string): Promise<Ticket> {
  await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
  const highest = Math.max(0, ...(await ticketsOf(lock)).map(({ number }) => number));
  const token = instance + randomBytes(4).toString('hex');
  const name = `${basename(lock)}.${highest + 1}.${ownerWords(self)}.${token}`;
  const ticket = { path: join(dirname(lock), name), number: highest + 1, owner: self, token };
  out.add(token);
  try {
    await writeFile(ticket.path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    await leave(ticket);
    throw error;
  }
  return ticket;
}

/** Until it is the ticket's turn; false when the ticket itself has been taken away meanwhile. */
async function waitFor(lock: string, ticket: Ticket, patience: Patience): Promise<boolean> {
  const since = performance.now();
  const seen = new Map<string, Sign>();
  for (let pause = 4; ; pause = Math.min(pause * 1.5, 25)) {
    const all = await ticketsOf(lock);
    if (!all.some(({ token }) => token === ticket.token)) return false;
    const before = all.filter((other) => isBefore(other, ticket));
    const lives = await Promise.all(before.map((other) => lookAt(other, seen, patience)));
    const gone = before.filter((_, at) => lives[at] === 'dead');
    await Promise.all(gone.map(({ path }) => rm(path, { force: true })));
    if (gone.length === before.length) return true;
    if (performance.now() - since > patience.mostMs) throw new LockHeld(ticket.path);
    await sleep(pause);
  }
}

async function ticketsOf(lock: string): Promise<readonly Ticket[]> {
  const folder = dirname(lock);
  const prefix = `${basename(lock)}.`;
  return (await readdir(folder)).flatMap((name) => {
    const groups = name.startsWith(prefix) ? ticketPattern.exec(name.slice(prefix.length)) : null;
    if (!groups?.groups) return [];
    const { number = '', token = '' } = groups.groups;
    const owner = ownerIn(groups.groups);
    return { path: join(folder, name), number: Number(number), owner, token };
  });
}

const ticketPattern = new RegExp(
  `^(?<number>\\d{1,9})\\.${ownerPattern}\\.(?<token>[0-9a-f]{16})$`,
);

const isBefore = (one: Ticket, other: Ticket): boolean =>
  one.number === other.number ? one.token < other.token : one.number < other.number;

/** The last sign of life seen of an owner, and when it was seen by the own clock. */
type Sign = { readonly at: number; readonly changed: number };

async function lookAt(
  ticket: Ticket,
  seen: Map<string, Sign>,
  { silentMs }: Patience,
): Promise<Life> {
  const { token, owner, path } = ticket;
  if (out.has(token)) return 'alive';
  if (token.startsWith(instance)) return 'dead';
  const life = await lifeOf(owner);
  if (life !== 'unknown') return life;
  const changed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const last = seen.get(token);
  if (last?.changed !== changed) seen.set(token, { at: performance.now(), changed });
  else if (performance.now() - last.at > silentMs) return 'dead';
  return 'unknown';
}

/** For processes on other machines, which cannot see whether this one runs. */
const giveSign = (ticket: Ticket): Promise<void> => {
  const now = new Date();
  return utimes(ticket.path, now, now).catch(() => undefined);
};

/** On Windows a virus scanner may hold the file for a moment; it must go before others can save. */
async function leave(ticket: Ticket): Promise<void> {
  out.delete(ticket.token);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    try {
      return await rm(ticket.path, { force: true });
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) return;
      await sleep(25 * attempt);
    }
  }
}
