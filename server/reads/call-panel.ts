// The calls a seat may make: of each team it leads, or of its own seat; roll-up, children's calls, own last call and what stands beside.
import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { call } from '@/db/schema/call';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { CALL_CATEGORIES, type CallCategory } from '@/server/core/calls/call-record';
import { type CallWindow, callWindowAt, isCallFrozen } from '@/server/core/calls/call-window';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { readSnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import {
  type CallNode,
  readAdjustments,
  readChildCalls,
  readChildren,
  readLastCall,
  readRollUp,
} from './call-grounds';

export type SaidCall = {
  id: string;
  amount: string;
  at: string;
  reasonCode: string;
  note: string | null;
  isLate: boolean;
  rollUp: string | null;
  by: string | null;
  withdrawn: string | null;
  canWithdraw: boolean;
};
export type PanelCategory = {
  category: CallCategory;
  rollUp: string;
  children: { name: string; kind: 'team' | 'seat'; amount: string | null; at: string | null }[];
  last: SaidCall | null;
  history: SaidCall[];
  adjustments: {
    id: string;
    amount: string;
    reasonCode: string;
    note: string | null;
    at: string;
    isMine: boolean;
  }[];
};
export type CallPanel = {
  currency: string;
  period: { key: string; label: string; isOver: boolean };
  window: CallWindow;
  nodes: (CallNode & { name: string; canAdjust: boolean; categories: PanelCategory[] })[];
};

/** Null where the seat makes no calls, or the calendar has no such period. */
export async function readCallPanel(tx: Tx, seated: Seated, periodKey: string): Promise<CallPanel | null> {
  const { role, seatId } = seated.actor;
  if (role !== 'manager' && role !== 'leader' && role !== 'rep') return null;
  const period = periodByKey(FiscalCalendar.parse(seated.workspace.fiscalCalendar), periodKey);
  if (!period) return null;
  const [held] = await tx
    .select({ rules: workspace.snapshotRules })
    .from(workspace)
    .where(eq(workspace.id, seated.workspace.id));
  const rules = readSnapshotRules(held?.rules);
  const now = seated.effectiveAt.toISOString();
  const { today } = seated;
  const frozen = (closesOn: string) =>
    isCallFrozen(closesOn, now, seated.workspace.timeZone, rules.callWindow);
  const nodes: CallPanel['nodes'] = [];
  for (const node of await readOwnNodes(tx, seatId, today)) {
    const children = await readChildren(tx, node, today);
    const categories: PanelCategory[] = [];
    for (const category of [...CALL_CATEGORIES].reverse()) {
      const about = { ...node, periodKey, category };
      const [rollUp, calls, last, adjustments, history] = [
        await readRollUp(tx, about, period, today),
        await readChildCalls(tx, about, children),
        await readLastCall(tx, about),
        await readAdjustments(tx, about),
        await readHistory(tx, about),
      ];
      const said = history.map(({ row, by }) => ({
        id: row.id,
        amount: row.amount,
        at: row.at.toISOString(),
        reasonCode: row.reasonCode,
        note: row.note,
        isLate: row.isLate,
        rollUp: row.rollUp,
        by,
        withdrawn: row.withdrawCode,
        canWithdraw: row.seatId === seatId && row.withdrawnAt === null && !frozen(row.windowClosesOn),
      }));
      categories.push({
        category,
        rollUp,
        children: calls.map(({ nodeKind, nodeId, amount, at }) => ({
          name: children.find((child) => child.nodeId === nodeId)?.name ?? '',
          kind: nodeKind,
          amount,
          at,
        })),
        last: said.find(({ id }) => id === last?.id) ?? null,
        history: said,
        adjustments: adjustments.map((row) => ({
          id: row.id,
          amount: row.amount,
          reasonCode: row.reasonCode,
          note: row.note,
          at: row.at.toISOString(),
          isMine: row.seatId === seatId,
        })),
      });
    }
    nodes.push({ ...node, canAdjust: role !== 'rep', categories });
  }
  return {
    currency: seated.workspace.currency,
    period: { key: period.key, label: period.label, isOver: period.endsOn < today },
    window: callWindowAt(now, seated.workspace.timeZone, rules.callWindow),
    nodes,
  };
}

/** Teams that the seat leads; a seat that leads none calls for itself. */
async function readOwnNodes(tx: Tx, seatId: string, day: string): Promise<(CallNode & { name: string })[]> {
  const teams = await tx.execute<{ id: string; name: string }>(sql`
    select t.id, t.name from team t join team_seat m on m.team_id = t.id
    where m.seat_id = ${seatId} and m.is_lead and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to > ${day})
    order by t.name, t.id`);
  if (teams.length > 0) return teams.map(({ id, name }) => ({ nodeKind: 'team', nodeId: id, name }));
  const [own] = await tx.select({ name: seat.name }).from(seat).where(eq(seat.id, seatId));
  return [{ nodeKind: 'seat', nodeId: seatId, name: own?.name ?? '' }];
}

const HISTORY = 12;

function readHistory(tx: Tx, about: CallNode & { periodKey: string; category: CallCategory }) {
  return tx
    .select({ row: call, by: seat.name })
    .from(call)
    .leftJoin(seat, eq(seat.id, call.seatId))
    .where(
      sql`${call.periodKey} = ${about.periodKey} and ${call.nodeId} = ${about.nodeId} and ${inArray(call.category, [about.category])}`,
    )
    .orderBy(desc(call.at), desc(call.id))
    .limit(HISTORY);
}
