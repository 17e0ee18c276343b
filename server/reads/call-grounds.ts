// What a call stands on: the node's roll-up now, its children's last calls, its own last call and what stands beside it.
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { adjustment, call } from '@/db/schema/call';
import { dealState } from '@/db/schema/derived';
import type { CallCategory, CallNodeKind, ChildCall } from '@/server/core/calls/call-record';
import { FORECAST_CATEGORIES } from '@/server/core/calls/forecast-categories';
import { isCounted } from './is-counted';

export type CallNode = { nodeKind: CallNodeKind; nodeId: string };
export type CallAbout = CallNode & { periodKey: string; category: CallCategory };
export type Days = { startsOn: string; endsOn: string };

/** Sum of the converted amounts that the node's forecast of this category holds, with accepted values. */
export async function readRollUp(
  tx: Tx,
  { nodeKind, nodeId, category }: CallAbout,
  { startsOn, endsOn }: Days,
  day: string,
): Promise<string> {
  const [row] = await tx
    .select({ total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text` })
    .from(dealState)
    .where(
      and(
        inArray(dealState.basis, ['both', 'accepted']),
        isCounted,
        inArray(dealState.category, [...FORECAST_CATEGORIES[category]]),
        sql`${dealState.closesOn} between ${startsOn} and ${endsOn}`,
        nodeKind === 'seat'
          ? eq(dealState.ownerSeatId, nodeId)
          : sql`${dealState.teamId} in ${below(nodeId, day)}`,
      ),
    );
  return row?.total ?? '0';
}

function below(teamId: string, day: string): SQL {
  return sql`(with recursive below as (
    select ${teamId}::uuid as id union
    select p.team_id from team_parent p join below b on p.parent_id = b.id
    where p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
  ) select id from below)`;
}

/** The teams right under a team, and the seats that sit in it and do not lead it; a seat has none. */
export async function readChildren(
  tx: Tx,
  node: CallNode,
  day: string,
): Promise<(CallNode & { name: string })[]> {
  if (node.nodeKind === 'seat') return [];
  const rows = await tx.execute<{ kind: CallNodeKind; id: string; name: string }>(sql`
    select 'team' as kind, t.id, t.name from team t join team_parent p on p.team_id = t.id
    where p.parent_id = ${node.nodeId} and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
    union all
    select 'seat', s.id, s.name from seat s join team_seat m on m.seat_id = s.id
    where m.team_id = ${node.nodeId} and not m.is_lead and s.is_active
      and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to > ${day})
    order by 1 desc, 3, 2`);
  return rows.map(({ kind, id, name }) => ({ nodeKind: kind, nodeId: id, name }));
}

export async function readLastCall(tx: Tx, about: CallAbout): Promise<typeof call.$inferSelect | null> {
  const [last] = await tx
    .select()
    .from(call)
    .where(
      and(
        eq(call.periodKey, about.periodKey),
        eq(call.nodeKind, about.nodeKind),
        eq(call.nodeId, about.nodeId),
        eq(call.category, about.category),
        isNull(call.withdrawnAt),
      ),
    )
    .orderBy(desc(call.at), desc(call.id))
    .limit(1);
  return last ?? null;
}

export async function readChildCalls(
  tx: Tx,
  about: CallAbout,
  children: readonly CallNode[],
): Promise<ChildCall[]> {
  const calls: ChildCall[] = [];
  for (const { nodeKind, nodeId } of children) {
    const last = await readLastCall(tx, { ...about, nodeKind, nodeId });
    calls.push({
      nodeKind,
      nodeId,
      callId: last?.id ?? null,
      amount: last?.amount ?? null,
      at: last?.at.toISOString() ?? null,
    });
  }
  return calls;
}

/** Adjustments that stand beside the roll-up: neither withdrawn nor ended by a call. */
export function readAdjustments(tx: Tx, about: CallAbout): Promise<(typeof adjustment.$inferSelect)[]> {
  return tx
    .select()
    .from(adjustment)
    .where(
      and(
        eq(adjustment.periodKey, about.periodKey),
        eq(adjustment.nodeKind, about.nodeKind),
        eq(adjustment.nodeId, about.nodeId),
        eq(adjustment.category, about.category),
        isNull(adjustment.expiredAt),
        isNull(adjustment.withdrawnAt),
      ),
    )
    .orderBy(adjustment.at, adjustment.id);
}
