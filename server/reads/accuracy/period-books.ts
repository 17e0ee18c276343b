// Which books a period is measured by: what was frozen as its first weekly call after day 7 closed and once it was over, else the moment to put together.
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { callCloseAt } from '@/server/core/calls/call-window';
import { firstCallAfter } from '@/server/core/metrics/first-call-after';
import type { StartAfter } from '@/server/core/metrics/start-after';
import type { Period } from '@/server/core/period/period';
import { loadCallWindow } from '../load-call-window';

/** `day` of S0 is the one its weekly call closes on. `snapshotId` null: nothing was frozen there, and the end of `day` is put together from the records. */
export type BookPoint = {
  at: string;
  day: string;
  snapshotId: string | null;
  /** Why it was frozen. */
  reasonCode: string | null;
};
export type PeriodBooks = { start: BookPoint; end: BookPoint };

/** A freeze counts for S0 until the next week's calls close, and for the end in the ten days after the last one. */
const START_DAYS = 7;
const END_DAYS = 10;
/** The freeze that was made for the purpose comes first, whatever else was frozen before it. */
const MADE_FOR = { start: ['weekly_call'], end: ['quarter_end', 'month_end'] } as const;

export async function findPeriodBooks(
  tx: Tx,
  seat: Seated,
  period: Period,
  after: StartAfter,
): Promise<PeriodBooks> {
  const { id, timeZone } = seat.workspace;
  const callWindow = await loadCallWindow(tx, id);
  const callDay = firstCallAfter(period.startsOn, after, callWindow.closesOn);
  const closeOf = (day: string) => callCloseAt(day, timeZone, callWindow);
  // Not a moment before its last day is over: what is won that evening is won in it.
  const over = addDays(period.endsOn, 1);
  return {
    start: await pointOf(
      tx,
      timeZone,
      callDay,
      closeOf(callDay),
      closeOf(addDays(callDay, START_DAYS)),
      MADE_FOR.start,
    ),
    end: await pointOf(
      tx,
      timeZone,
      period.endsOn,
      startOfDayInstant(over, timeZone),
      startOfDayInstant(addDays(over, END_DAYS), timeZone),
      MADE_FOR.end,
    ),
  };
}

/** The first freeze from one instant on and before another one that no other corrects, of the first of these reasons that there is; else the end of the day. */
async function pointOf(
  tx: Tx,
  timeZone: string,
  day: string,
  from: string,
  before: string,
  reasons: readonly string[],
): Promise<BookPoint> {
  const rank = sql`coalesce(array_position(${sql.param(reasons)}::text[], ${snapshot.reasonCode}), ${reasons.length + 1}::int)`;
  const isCorrected = sql`exists (select from snapshot later where later.workspace_id = ${snapshot.workspaceId}
    and later.supersedes_id = ${snapshot.id} and later.state = 'completed')`;
  const [frozen] = await tx
    .select({ id: snapshot.id, at: snapshot.effectiveAt, reasonCode: snapshot.reasonCode })
    .from(snapshot)
    .where(
      and(
        eq(snapshot.state, 'completed'),
        gte(snapshot.effectiveAt, new Date(from)),
        lt(snapshot.effectiveAt, new Date(before)),
        sql`${snapshot.request} ->> 'basis' = 'source'`,
        sql`${snapshot.request} ->> 'rates' is null`,
        sql`${snapshot.request} ->> 'asOf' is null`,
      ),
    )
    .orderBy(isCorrected, rank, asc(snapshot.effectiveAt), asc(snapshot.completedSeq))
    .limit(1);
  if (frozen?.at)
    return { at: frozen.at.toISOString(), day, snapshotId: frozen.id, reasonCode: frozen.reasonCode };
  const at = pastInstant(day, timeZone) ?? startOfDayInstant(day, timeZone);
  return { at, day, snapshotId: null, reasonCode: null };
}
