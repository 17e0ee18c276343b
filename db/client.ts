// The one database client of a process; every query of a workspace runs in a transaction set to that workspace.
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { preparing } from './prepared';

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

const PLAN_MODES = { fitted: 'force_custom_plan', kept: 'auto', general: 'force_generic_plan' } as const;
type Plans = keyof typeof PLAN_MODES;

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
 * @param plans 'fitted' to the values of each question, which filters need; 'kept' where every statement finds its rows by key;
 * 'general' where these keys are lists of many, at each of which fitting would look.
 * @param disk 'later': its commit does not wait for the disk. What is derived is derived again where that loses it, together
 * with the note that it was.
 */
export function withWorkspace<T>(
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  plans: Plans = 'fitted',
  disk: 'at commit' | 'later' = 'at commit',
): Promise<T> {
  return database().db.transaction(async (tx) => {
    // Sent ahead of the first question, which is not kept waiting: they are answered in order.
    const [, result] = await Promise.all([enterWorkspace(tx, workspaceId, plans, disk), work(tx)]);
    return result;
  });
}

/** Sets a transaction to one workspace; sent at once, so that it runs before whatever is asked next. */
function enterWorkspace(
  tx: Tx,
  workspaceId: string,
  plans: Plans,
  disk: 'at commit' | 'later',
): Promise<unknown> {
  const later = disk === 'later' ? sql`, set_config('synchronous_commit', 'off', true)` : sql``;
  return Promise.resolve(
    tx.execute(
      sql`select set_config('plumb.workspace', ${workspaceId}, true), set_config('plan_cache_mode', ${PLAN_MODES[plans]}, true)${later}`,
    ),
  );
}
