// Brings a database to this version as its owner: tables, then security, then the queue's own schema; safe to run again.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import PgBoss from 'pg-boss';
import postgres from 'postgres';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));
const security = new URL('./security.sql', import.meta.url);

/** Every queue the worker serves; the app role may send and fetch, never create. */
const QUEUES = ['import', 'evaluate', 'replay', 'freeze', 'past', 'log-check', 'sign-in-refused'] as const;

async function makeQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => console.error(`queue: ${error.message}`));
  await boss.start();
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of QUEUES) if (!existing.has(name)) await boss.createQueue(name);
  await boss.stop({ graceful: false });
}

/** @param ownerUrl connection string of `plumb_owner`. Throws when the database is older than PostgreSQL 15. */
export async function migrate(ownerUrl: string): Promise<{ applied: number }> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await client<
      { version: string }[]
    >`select current_setting('server_version_num') as version`;
    if (Number(row?.version) < 150000) throw new Error('Plumbline needs PostgreSQL 15 or newer.');
    await client`select pg_advisory_lock(7146001)`;
    const before = await countApplied(client);
    await runMigrations(drizzle(client), { migrationsFolder: folder });
    await client.unsafe(await readFile(security, 'utf8'));
    await makeQueues(ownerUrl);
    await client.unsafe(`grant usage on schema pgboss to plumb_app;
      grant select, insert, update, delete on all tables in schema pgboss to plumb_app;
      grant execute on all functions in schema pgboss to plumb_app;`);
    return { applied: (await countApplied(client)) - before };
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function countApplied(client: postgres.Sql): Promise<number> {
  const [exists] = await client<
    { at: string | null }[]
  >`select to_regclass('drizzle.__drizzle_migrations')::text as at`;
  if (!exists?.at) return 0;
  const [row] = await client<{ n: number }[]>`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return row?.n ?? 0;
}
