import pg from 'pg';
import type { Address } from './address.ts';
import { explainServer } from './failures.ts';

/** One connection, for the time of some work. */
export type Session = {
  readonly rows: <R extends pg.QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly R[]>;
};

export type Server = {
  readonly address: Address;
  /** Whatever the server says against it becomes one Chinese sentence. */
  readonly session: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** All of it or nothing. */
  readonly transaction: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** A drafter needs one connection, and a second while that is busy; a bureau has many drafters. */
const MOST_CONNECTIONS = 3;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 10_000;
const IDLE_MS = 30_000;

export function serverAt(address: Address): Server {
  const { host, port, database, user, password, ssl } = address;
  const pool = new pg.Pool({
    ...{ host, port, database, ssl },
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idleTimeoutMillis: IDLE_MS,
    // A command line that has its answer ends at once.
    allowExitOnIdle: true,
    application_name: 'measures-desk',
    // Compiling a query takes the server a second, running each of ours milliseconds.
    options: '-c jit=off',
  });
  // A connection that breaks is opened anew when it is needed. Unheard, its error ends the program,
  // in use as well as idle.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));

  const session = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken = true;
    try {
      const value = await work(sessionOn(client));
      broken = false;
      return value;
    } finally {
      // After a failure nobody knows in what state the connection is.
      client.release(broken);
    }
  };

  return {
    address,
    session: (work) => session(work).catch(explainServer),
    transaction: (work) =>
      session(async (one) => {
        await one.rows('begin');
        const value = await work(one);
        await one.rows('commit');
        return value;
      }).catch(explainServer),
    close: () => pool.end(),
  };
}

/**
 * For the rest of a transaction rows are found through an index only. The server thinks little of
 * reading a small table again and again, and does not know that the grams of a clause lie apart from
 * its row.
 */
export const byIndex = ({ rows }: Session): Promise<unknown> =>
  rows('set local enable_seqscan = off');

const sessionOn = (client: pg.PoolClient): Session => ({
  rows: async (sql, values = []) => (await client.query(sql, [...values])).rows,
});
