// Lets one import at a time into a workspace, and shows that an import's process lives: a process that dies lets go of both.
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { database, type Tx } from '@/db/client';

const WAIT_MS = 250;

/** Waits until no other import of the workspace runs, then runs `work`. */
export type TakeTurn = <T>(
  workspaceId: string,
  onWait: () => Promise<void>,
  work: () => Promise<T>,
) => Promise<T>;

const turnKey = (workspaceId: string) => `plumbline import ${workspaceId}`;
const lifeKey = (importId: string) => `plumbline import process ${importId}`;

/** Both are locks of a session on a connection of its own: PostgreSQL lets go of them when the process is gone. */
export async function whileAlive<T>(importId: string, work: (turn: TakeTurn) => Promise<T>): Promise<T> {
  const connection = await database().client.reserve();
  try {
    let isAlive = await tryLock(connection, lifeKey(importId));
    const turn: TakeTurn = async (workspaceId, onWait, run) => {
      while (!(await tryLock(connection, turnKey(workspaceId)))) {
        await onWait();
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      }
      try {
        // A second job for the same import found the first one alive, which has ended by now.
        isAlive ||= await tryLock(connection, lifeKey(importId));
        return await run();
      } finally {
        await unlock(connection, turnKey(workspaceId));
      }
    };
    try {
      return await work(turn);
    } finally {
      if (isAlive) await unlock(connection, lifeKey(importId));
    }
  } finally {
    connection.release();
  }
}

/** True where no process is at the import; none can begin before this transaction ends. */
export async function isAbandoned(tx: Tx, importId: string): Promise<boolean> {
  const [row] = await tx.execute<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lifeKey(importId)}, 0)) as got`,
  );
  return row?.got ?? false;
}

/** Whether a process is at the import; asked without taking the lock, which a process that begins just now would miss. */
export async function isAtWork(tx: Tx, importId: string): Promise<boolean> {
  const [row] = await tx.execute<{ is: boolean }>(sql`
    select exists (select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
      where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
        and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(${lifeKey(importId)}, 0)) as is`);
  return row?.is ?? false;
}

async function tryLock(connection: postgres.ReservedSql, key: string): Promise<boolean> {
  const [row] = await connection<
    { got: boolean }[]
  >`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as got`;
  return row?.got ?? false;
}

async function unlock(connection: postgres.ReservedSql, key: string): Promise<void> {
  await connection`select pg_advisory_unlock(hashtextextended(${key}, 0))`;
}
