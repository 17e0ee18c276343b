// Which books a period is measured by: what was frozen at its first weekly call after day 7 and at its end, else the moment to put together.
import { and, asc, between, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { firstCallAfter } from '@/server/core/metrics/first-call-after';
import type { StartAfter } from '@/server/core/metrics/start-after';
import type { Period } from '@/server/core/period/period';
import { readSnapshotRules } from '@/server/core/snapshots/snapshot-rules';

/** `snapshotId` null: nothing was frozen there, and the end of `day` is put together from the records. */
export type BookPoint = { at: string; day: string; snapshotId: string | null };
export type PeriodBooks = { start: BookPoint; end: BookPoint };

/** A freeze counts for S0 in the two weeks from that call on, and for the end in the ten days from the last day on. */
const START_DAYS = 14;
const END_DAYS = 10;

export async function findPeriodBooks(
  tx: Tx,
  seat: Seated,
  period: Period,
  after: StartAfter,
): Promise<PeriodBooks> {
  const { id, timeZone } = seat.workspace;
  const [held] = await tx
    .select({ rules: workspace.snapshotRules })
    .from(workspace)
    .where(eq(workspace.id, id));
  const callDay = firstCallAfter(period.startsOn, after, readSnapshotRules(held?.rules).callWindow.closesOn);
  return {
    start: await pointOf(tx, timeZone, callDay, addDays(period.startsOn, after), START_DAYS),
    end: await pointOf(tx, timeZone, period.endsOn, period.endsOn, END_DAYS),
  };
}

async function pointOf(
  tx: Tx,
  timeZone: string,
  day: string,
  from: string,
  days: number,
): Promise<BookPoint> {
  const [frozen] = await tx
    .select({ id: snapshot.id, at: snapshot.effectiveAt })
    .from(snapshot)
    .where(
      and(
        eq(snapshot.state, 'completed'),
        between(
          snapshot.effectiveAt,
          new Date(startOfDayInstant(from, timeZone)),
          new Date(startOfDayInstant(addDays(from, days), timeZone)),
        ),
        sql`${snapshot.request} ->> 'basis' = 'source'`,
        sql`${snapshot.request} ->> 'rates' is null`,
        sql`${snapshot.request} ->> 'asOf' is null`,
      ),
    )
    .orderBy(asc(snapshot.effectiveAt), asc(snapshot.completedSeq))
    .limit(1);
  if (frozen?.at) return { at: frozen.at.toISOString(), day, snapshotId: frozen.id };
  return { at: pastInstant(day, timeZone) ?? startOfDayInstant(day, timeZone), day, snapshotId: null };
}
