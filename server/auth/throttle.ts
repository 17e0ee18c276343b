// Limits failed sign-ins per address and per network address; counts live in the database, so every web process shares them.
import { createHmac } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { throttle } from '@/db/schema/person';

export type Limit = { what: 'email' | 'network' | 'token'; value: string };

const WINDOW_MINUTES = 15;
const MOST: Record<Limit['what'], number> = { email: 5, network: 50, token: 20 };

/** A keyed digest: the table shows nobody's address. */
function keyOf(limit: Limit): string {
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  return createHmac('sha256', secret).update(`${limit.what}:${limit.value.toLowerCase()}`).digest('hex');
}

/** Whether one more try is allowed now. */
export async function mayTry(limits: readonly Limit[], now: Date): Promise<boolean> {
  for (const limit of limits) {
    const [row] = await database()
      .db.select()
      .from(throttle)
      .where(eq(throttle.key, keyOf(limit)));
    if (row?.blockedUntil && row.blockedUntil > now) return false;
  }
  return true;
}

/** Counts a failure; the last one allowed blocks the rest of the window. */
export async function noteFailure(limits: readonly Limit[], now: Date): Promise<void> {
  for (const limit of limits) await countOne(limit, now);
}

/**
 * Counts a try before its password is looked at, so that many sent at once are no more than the limit allows.
 * @returns whether it may go on; `forgetTry` takes back one that was right.
 */
export async function takeTry(limits: readonly Limit[], now: Date): Promise<boolean> {
  if (!(await mayTry(limits, now))) return false;
  let isAllowed = true;
  for (const limit of limits) {
    if ((await countOne(limit, now)) > MOST[limit.what]) isAllowed = false;
  }
  return isAllowed;
}

/** @returns the failures of this window, this one among them. */
async function countOne(limit: Limit, now: Date): Promise<number> {
  const at = now.toISOString();
  const window = `${WINDOW_MINUTES} minutes`;
  const [row] = await database().db.execute<{ failures: number }>(sql`
    insert into throttle as t (key, failures, window_started_at) values (${keyOf(limit)}, 1, ${at}::timestamptz)
    on conflict (key) do update set
      failures = case when t.window_started_at < ${at}::timestamptz - ${window}::interval then 1 else t.failures + 1 end,
      window_started_at = case when t.window_started_at < ${at}::timestamptz - ${window}::interval
        then ${at}::timestamptz else t.window_started_at end,
      blocked_until = case when t.window_started_at >= ${at}::timestamptz - ${window}::interval
        and t.failures + 1 >= ${MOST[limit.what]} then ${at}::timestamptz + ${window}::interval end
    returning failures`);
  return row?.failures ?? 1;
}

/** A success clears the address's own count, and takes its one try from the network's. */
export async function forgetTry(email: string, network?: string): Promise<void> {
  const { db } = database();
  await db.delete(throttle).where(eq(throttle.key, keyOf({ what: 'email', value: email })));
  if (network === undefined) return;
  await db
    .update(throttle)
    .set({ failures: sql`greatest(${throttle.failures} - 1, 0)`, blockedUntil: null })
    .where(eq(throttle.key, keyOf({ what: 'network', value: network })));
}
