// Lets one import at a time into a workspace; the next waits, and a process that dies frees its place by itself.
import { database } from '@/db/client';

const WAIT_MS = 250;

/** Holds a session lock on a connection of its own while `work` runs. */
export async function oneAtATime<T>(
  workspaceId: string,
  onWait: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const connection = await database().client.reserve();
  const key = `plumbline import ${workspaceId}`;
  try {
    for (;;) {
      const [row] = await connection<
        { got: boolean }[]
      >`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as got`;
      if (row?.got) break;
      await onWait();
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
    try {
      return await work();
    } finally {
      await connection`select pg_advisory_unlock(hashtextextended(${key}, 0))`;
    }
  } finally {
    connection.release();
  }
}
