// Loads what a call or an adjustment is about: the node, the period, who asks and how they stand to it.
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat, team } from '@/db/schema/seat';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Period } from '@/server/core/period/period';
import { periodByKey } from '@/server/core/period/period-by-key';
import { readSnapshotRules, type SnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import type { CallNode } from '@/server/reads/call-grounds';
import { actorId } from '../actor';
import type { Scope } from '../definition';

export type CallNodeForMove = {
  node: CallNode;
  currency: string;
  timeZone: string;
  rules: SnapshotRules;
  today: string;
  /** Null: the calendar has no such period. */
  period: Period | null;
  standing: { isOwnSeat: boolean; leadsNode: boolean };
};

/** Null: there is no such team or seat. */
export async function loadCallNode(
  tx: Tx,
  node: CallNode,
  periodKey: string,
  scope: Scope,
): Promise<CallNodeForMove | null> {
  const { workspace: held } = scope;
  const table = node.nodeKind === 'team' ? team : seat;
  const [there] = await tx.select({ id: table.id }).from(table).where(eq(table.id, node.nodeId));
  if (!held || !there) return null;
  const today = dayIn(scope.now.toISOString(), held.timeZone);
  const isPerson = scope.actor.kind === 'person';
  const [leads] =
    isPerson && node.nodeKind === 'team'
      ? await tx.execute(sql`select 1 from team_seat where team_id = ${node.nodeId} and seat_id = ${actorId(scope.actor)}
          and is_lead and valid_from <= ${today} and (valid_to is null or valid_to > ${today})`)
      : [];
  return {
    node,
    currency: held.currency,
    timeZone: held.timeZone,
    rules: readSnapshotRules(held.snapshotRules),
    today,
    period: periodByKey(FiscalCalendar.parse(held.fiscalCalendar), periodKey),
    standing: {
      isOwnSeat: isPerson && node.nodeKind === 'seat' && node.nodeId === actorId(scope.actor),
      leadsNode: leads !== undefined,
    },
  };
}

export const nodeResource = ({ nodeId }: CallNode) => ({ type: 'Node', id: nodeId, attributes: {} });
