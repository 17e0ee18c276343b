// The one database client of a process; every query of a workspace runs in a transaction set to that workspace.
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

type Opened = { db: Db; client: postgres.Sql };
const held = globalThis as typeof globalThis & { plumblineDatabase?: Opened };

function open(): Opened {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      'DATABASE_URL is not set: start with `npm start`, or set it to the app role of a PostgreSQL.',
    );
  const client = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    onnotice: () => undefined,
    connection: { application_name: 'plumbline' },
  });
  return { db: drizzle(client), client };
}

/** The client as the app's role. drizzle changes its parsers: raw queries give instants as strings. */
export function database(): Opened {
  held.plumblineDatabase ??= open();
  return held.plumblineDatabase;
}

export async function closeDatabase(): Promise<void> {
  const opened = held.plumblineDatabase;
  held.plumblineDatabase = undefined;
  await opened?.client.end({ timeout: 5 });
}

/** Runs `work` in one transaction that sees and writes only this workspace's rows. */
export function withWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('plumb.workspace', ${workspaceId}, true)`);
    return work(tx);
  });
}
