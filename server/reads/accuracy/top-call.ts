// F of accuracy: what the whole tree called for a category in one week.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { call } from '@/db/schema/call';
import { team } from '@/db/schema/seat';
import type { CallCategory } from '@/server/core/calls/call-record';
import { addAmounts } from '@/server/core/money/amounts';
import type { Period } from '@/server/core/period/period';
import { loadRootTeams } from '../quota-nodes';

/** F: the names of the teams that called, the sum of what they called, and the day that their week closed on. */
export type TopCall = { amount: string; week: string; nodes: string[] };

/**
 * What the top of the tree called for a category in the week that closes on this day, as it stood when it closed: a late call is
 * none. Null unless every root of the tree of that day called, in this currency: a part is no forecast of the whole.
 */
export async function readTopCall(
  tx: Tx,
  period: Period,
  week: string,
  currency: string,
  category: CallCategory = 'commit',
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
        eq(call.category, category),
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
