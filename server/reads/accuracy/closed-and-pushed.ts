// What the accuracy page asks besides the books: deals closed by day, changes of close dates, and the calls of a week.
import { and, asc, between, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { call } from '@/db/schema/call';
import { dealState } from '@/db/schema/derived';
import { commitmentEntry } from '@/db/schema/opportunity';
import type { ClosedDay } from '@/server/core/metrics/pacing';
import type { DateChange } from '@/server/core/metrics/push-by-family';
import { addAmounts } from '@/server/core/money/amounts';
import type { Period } from '@/server/core/period/period';
import { isCounted } from '../is-counted';
import { loadRootTeams } from '../quota-nodes';

/** Won deals by close date, as known now and as the forecast of today sums them; those without amount or rate are left out. */
export async function readClosedDays(tx: Tx, from: string, to: string): Promise<ClosedDay[]> {
  const rows = await tx
    .select({ closesOn: dealState.closesOn, value: sql<string>`sum(${dealState.converted})::text` })
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
    .groupBy(dealState.closesOn)
    .orderBy(asc(dealState.closesOn));
  return rows.flatMap(({ closesOn, value }) => (closesOn ? [{ closesOn, value }] : []));
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

/** What the top of the tree called for commit in the first week from a day on; null where nobody called, or in another currency. */
export async function readTopCall(
  tx: Tx,
  period: Period,
  day: string,
  currency: string,
): Promise<{ amount: string; week: string } | null> {
  const teams = await loadRootTeams(tx, day);
  const rows = await tx
    .select({ node: call.nodeId, amount: call.amount, week: call.windowClosesOn, currency: call.currency })
    .from(call)
    .where(
      and(
        eq(call.periodKey, period.key),
        eq(call.category, 'commit'),
        isNull(call.withdrawnAt),
        gte(call.windowClosesOn, day),
        inArray(call.nodeId, teams.length > 0 ? teams : ['00000000-0000-0000-0000-000000000000']),
      ),
    )
    .orderBy(asc(call.windowClosesOn), asc(call.at), asc(call.id));
  const week = rows[0]?.week;
  // The last call of a node in that week is the one that stood at its end.
  const last = new Map(rows.filter((row) => row.week === week).map((row) => [row.node, row]));
  if (!week || [...last.values()].some((row) => row.currency !== currency)) return null;
  return { week, amount: [...last.values()].reduce((sum, row) => addAmounts(sum, row.amount), '0') };
}
