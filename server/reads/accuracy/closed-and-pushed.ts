// What the accuracy page asks besides books and calls: deals closed by day, and changes of close dates.
import { and, asc, between, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { commitmentEntry } from '@/db/schema/opportunity';
import type { ClosedDay } from '@/server/core/metrics/pacing';
import type { DateChange } from '@/server/core/metrics/push-by-family';
import { isCounted } from '../is-counted';

export type ClosedGroup = ClosedDay & { segment: string; state: string; deals: number };

/**
 * Won deals by close date, segment and state of the closing checklist ('' for none), as known now and as the forecast of
 * today sums them; those without amount or rate are left out.
 */
export async function readClosedDays(tx: Tx, from: string, to: string): Promise<ClosedGroup[]> {
  const rows = await tx
    .select({
      closesOn: dealState.closesOn,
      segment: dealState.segment,
      state: dealState.dollarState,
      value: sql<string>`sum(${dealState.converted})::text`,
      deals: sql<number>`count(*)::int`,
    })
    .from(dealState)
    .where(
      and(
        inArray(dealState.basis, ['both', 'source']),
        eq(dealState.outcome, 'won'),
        isCounted,
        between(dealState.closesOn, from, to),
        sql`${dealState.converted} is not null`,
      ),
    )
    .groupBy(dealState.closesOn, dealState.segment, dealState.dollarState)
    .orderBy(asc(dealState.closesOn), asc(dealState.segment), asc(dealState.dollarState));
  return rows.flatMap(({ closesOn, segment, state, ...row }) =>
    closesOn ? [{ ...row, closesOn, segment: segment ?? '', state: state ?? '' }] : [],
  );
}

export async function readDateChanges(tx: Tx, from: Date, to: Date): Promise<DateChange[]> {
  return tx
    .select({
      from: commitmentEntry.oldValue,
      to: commitmentEntry.newValue,
      reasonCode: commitmentEntry.reasonCode,
    })
    .from(commitmentEntry)
    .where(and(eq(commitmentEntry.field, 'closes_on'), between(commitmentEntry.at, from, to)))
    .orderBy(asc(commitmentEntry.id));
}
