// The snapshot that was frozen on the day of a moment, if there is one: its values stand before any reconstruction.
import { and, between, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { dayIn, startOfDayInstant } from '@/server/core/calendar/day-in-zone';

export type FrozenThen = { id: string; effectiveAt: string };

/** The last one of that day, not after the moment, on that basis and at plan rates; every snapshot has a line of every deal. */
export async function findFrozen(
  tx: Tx,
  moment: string,
  timeZone: string,
  basis: 'source' | 'accepted',
): Promise<FrozenThen | null> {
  const [held] = await tx
    .select({ id: snapshot.id, effectiveAt: snapshot.effectiveAt })
    .from(snapshot)
    .where(
      and(
        eq(snapshot.state, 'completed'),
        between(
          snapshot.effectiveAt,
          new Date(startOfDayInstant(dayIn(moment, timeZone), timeZone)),
          new Date(moment),
        ),
        sql`${snapshot.request} ->> 'basis' = ${basis}`,
        sql`${snapshot.request} ->> 'rates' is null`,
        // One that was put together later is no witness of that day.
        sql`${snapshot.request} ->> 'asOf' is null`,
      ),
    )
    .orderBy(desc(snapshot.completedSeq))
    .limit(1);
  return held?.effectiveAt ? { id: held.id, effectiveAt: held.effectiveAt.toISOString() } : null;
}
