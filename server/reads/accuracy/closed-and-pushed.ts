// What the accuracy page asks besides books and calls: deals closed by day, and changes of close dates.
import { and, asc, between, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { commitmentEntry } from '@/db/schema/opportunity';
import { closeDateChanges } from '@/server/core/flags/close-date-changes';
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

type DateStep = Parameters<typeof closeDateChanges>[0][number];

/** Of those between the two instants; what an import confirms was changed when it was accepted here. */
export async function readDateChanges(tx: Tx, from: Date, to: Date): Promise<DateChange[]> {
  const rows = await tx
    .select({
      deal: commitmentEntry.opportunityId,
      oldValue: commitmentEntry.oldValue,
      newValue: commitmentEntry.newValue,
      at: commitmentEntry.at,
      reasonCode: commitmentEntry.reasonCode,
    })
    .from(commitmentEntry)
    .where(and(eq(commitmentEntry.field, 'closes_on'), lte(commitmentEntry.at, to)))
    .orderBy(
      asc(commitmentEntry.opportunityId),
      asc(commitmentEntry.at),
      asc(commitmentEntry.recordedAt),
      asc(commitmentEntry.id),
    );
  const ofDeals = new Map<string, DateStep[]>();
  for (const { at, ...row } of rows) {
    const history = ofDeals.get(row.deal) ?? [];
    ofDeals.set(row.deal, history);
    history.push({ ...row, field: 'closes_on', at: at.toISOString() });
  }
  return [...ofDeals.values()].flatMap(closeDateChanges).filter(({ at }) => at >= from.toISOString());
}
