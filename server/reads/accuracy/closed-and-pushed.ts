// What the accuracy page asks besides the books: deals closed by day, changes of close dates, and the calls of a week.
import { and, asc, between, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { call } from '@/db/schema/call';
import { dealState } from '@/db/schema/derived';
import { commitmentEntry } from '@/db/schema/opportunity';
import { team } from '@/db/schema/seat';
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

/** F: the names of the teams that called, the sum of what they called, and the day that their week closed on. */
export type TopCall = { amount: string; week: string; nodes: string[] };

/**
 * What the top of the tree called for commit in the week that closes on this day, as it stood when it closed: a late call is
 * none. Null unless every root of the tree of that day called, in this currency: a part is no forecast of the whole.
 */
export async function readTopCall(
  tx: Tx,
  period: Period,
  week: string,
  currency: string,
): Promise<TopCall | null> {
  const roots = await loadRootTeams(tx, week);
  if (roots.length === 0) return null;
  const rows = await tx
    .select({ node: call.nodeId, name: team.name, amount: call.amount, currency: call.currency })
    .from(call)
    .innerJoin(team, eq(team.id, call.nodeId))
    .where(
      and(
        eq(call.periodKey, period.key),
        eq(call.category, 'commit'),
        eq(call.nodeKind, 'team'),
        isNull(call.withdrawnAt),
        eq(call.windowClosesOn, week),
        eq(call.isLate, false),
        inArray(call.nodeId, roots),
      ),
    )
    .orderBy(asc(call.at), asc(call.id));
  // The last call of a node is the one that stood as the week closed.
  const last = new Map(rows.map((row) => [row.node, row]));
  const calls = roots.flatMap((node) => last.get(node) ?? []);
  if (calls.length < roots.length || calls.some((row) => row.currency !== currency)) return null;
  return {
    week,
    amount: calls.reduce((sum, row) => addAmounts(sum, row.amount), '0'),
    nodes: calls.map(({ name }) => name),
  };
}
