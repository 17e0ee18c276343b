// Waits until what was committed is on disk. One flush serves everybody who waits for it: a workspace's log is appended to by
// one move after the other, and none of them keeps the next one waiting for the disk.
import { sql } from 'drizzle-orm';
import { database } from './client';

let running: Promise<void> | null = null;
let next: Promise<void> | null = null;

/** Resolves once every commit before this call is on disk; rejects where the database does not say so. */
export function flushed(): Promise<void> {
  next ??= flushAfter(running);
  return next;
}

async function flushAfter(before: Promise<void> | null): Promise<void> {
  // A flush that has begun may have passed what was committed since; whoever failed has told those who waited for it.
  await before?.catch(() => undefined);
  running = next;
  next = null;
  // The log of the database is written in order: a commit that waits for its own place in it waits for all before.
  await database().db.execute(sql`select pg_logical_emit_message(true, 'plumbline', '')`);
}
