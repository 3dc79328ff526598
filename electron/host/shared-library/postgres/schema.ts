import { Refusal } from '../../../../shared/api.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Session } from './server.ts';

/** Version of the tables on the server; 0 where there are none yet. */
export async function schemaVersion({ rows }: Session): Promise<number> {
  const [there] = await rows<{ there: boolean }>(
    `select to_regclass('measures.migrations') is not null as there`,
  );
  if (there?.there !== true) return 0;
  const [last] = await rows<{ version: number }>(
    'select coalesce(max(version), 0) as version from measures.migrations',
  );
  const version = last?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new Refusal(
      'unreadable',
      '单位共享先例库由更新版本的措施起草台建立，本版本读不了。请升级后再用；自有先例和草稿未受影响。',
    );
  }
  return version;
}

/** Makes or renews the tables; to be called in a transaction that holds the lock of the imports. */
export async function migrate(session: Session): Promise<void> {
  const version = await schemaVersion(session);
  if (version === MIGRATIONS.length) return;
  if (version === 0) {
    const [there] = await session.rows<{ there: boolean }>(
      `select to_regnamespace('measures') is not null as there`,
    );
    if (there?.there !== true) await session.rows('create schema measures');
    await session.rows(
      'create table measures.migrations (version int primary key, at timestamptz not null default now())',
    );
  }
  for (const [at, sql] of MIGRATIONS.entries()) {
    if (at < version) continue;
    await session.rows(sql);
    await session.rows('insert into measures.migrations (version) values ($1)', [at + 1]);
  }
}
