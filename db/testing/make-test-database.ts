// Creates and drops databases on a test server, as the bootstrap role; never used outside tests.

import postgres from 'postgres';
import { limitConnections } from '@/server/launch/postgres-roles.mjs';

/** The same server and role, another database. */
export function urlFor(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Makes a database owned by plumb_owner that only the two roles enter: empty, or a clone of `template`. */
export async function makeTestDatabase(
  bootstrapUrl: string,
  name: string,
  template = 'template0',
): Promise<void> {
  await asBootstrap(bootstrapUrl, async (sql) => {
    await sql`create database ${sql(name)} owner plumb_owner template ${sql(template)}`;
    await limitConnections(sql, name);
  });
}

/** Drops it, ending whatever is still connected. */
export async function dropTestDatabase(bootstrapUrl: string, name: string): Promise<void> {
  await asBootstrap(bootstrapUrl, async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

async function asBootstrap(bootstrapUrl: string, run: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(bootstrapUrl, { max: 1, onnotice: () => undefined });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
