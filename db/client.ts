// The one database client of a process; every query of a workspace runs in a transaction set to that workspace.
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { preparing } from './prepared';

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
  return { db: drizzle(preparing(client)), client };
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

/**
 * Runs `work` in one transaction that sees and writes only this workspace's rows.
 * @param plans 'fitted' to the values of each question, which filters need; 'kept' where every statement finds its rows by key.
 */
export function withWorkspace<T>(
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  plans: 'fitted' | 'kept' = 'fitted',
): Promise<T> {
  return database().db.transaction(async (tx) => {
    // Sent ahead of the first question, which is not kept waiting: they are answered in order.
    const [, result] = await Promise.all([enterWorkspace(tx, workspaceId, plans), work(tx)]);
    return result;
  });
}

/** Sets a transaction to one workspace; sent at once, so that it runs before whatever is asked next. */
function enterWorkspace(tx: Tx, workspaceId: string, plans: 'fitted' | 'kept'): Promise<unknown> {
  const mode = plans === 'kept' ? 'auto' : 'force_custom_plan';
  return Promise.resolve(
    tx.execute(
      sql`select set_config('plumb.workspace', ${workspaceId}, true), set_config('plan_cache_mode', ${mode}, true)`,
    ),
  );
}
