// Puts jobs into the queue inside the caller's transaction, so that a job exists exactly when its cause was committed.
import { type SQL, sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { Tx } from '@/db/client';

export type QueueName = 'import' | 'replay' | 'freeze' | 'past' | 'log-check' | 'sign-in-refused';

const held = globalThis as typeof globalThis & { plumblineQueue?: Promise<PgBoss> };

/** The queue of this process, as the app role: it sends and fetches, and never makes tables. */
export function queue(): Promise<PgBoss> {
  held.plumblineQueue ??= openQueue();
  return held.plumblineQueue;
}

async function openQueue(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL ?? '',
    schema: 'pgboss',
    migrate: false,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', (error) => console.error(`queue: ${error.message}`));
  await boss.start();
  return boss;
}

export async function closeQueue(): Promise<void> {
  const opened = held.plumblineQueue;
  held.plumblineQueue = undefined;
  await (await opened)?.stop({ graceful: false });
}

/** @returns the job's id. */
export async function enqueue(
  tx: Tx,
  name: QueueName,
  data: object,
  singletonKey?: string,
  /** One job of that key in this many seconds. */
  singletonSeconds?: number,
): Promise<string | null> {
  const boss = await queue();
  return boss.send(name, data, {
    ...(singletonKey ? { singletonKey } : {}),
    ...(singletonSeconds ? { singletonSeconds } : {}),
    retryLimit: 2,
    expireInHours: 12,
    db: { executeSql: async (text, values) => ({ rows: [...(await tx.execute(positional(text, values)))] }) },
  });
}

/** pg-boss writes `$1`; drizzle numbers its own parameters. Undefined becomes null and objects become JSON text. */
function positional(text: string, values: readonly unknown[] = []): SQL {
  const chunks = text.split(/\$(\d+)/).map((part, index) => {
    if (index % 2 === 0) return sql.raw(part);
    const value = values[Number(part) - 1];
    if (value === undefined || value === null) return sql`null`;
    const isPlain = typeof value !== 'object' || value instanceof Date || Array.isArray(value);
    return isPlain ? sql`${sql.param(value)}` : sql`${JSON.stringify(value)}`;
  });
  return sql.join(chunks);
}
