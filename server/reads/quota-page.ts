// The newest version of each quota that a seat may see, by period and node, with what it superseded.
import { desc } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { quota } from '@/db/schema/quota';
import { seat as seatTable, team } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import type { QuotaVersion } from '@/server/core/quota/quota-row';
import { loadSubtree } from './load-subtree';
import { loadSight } from './sight';

export type QuotaLine = QuotaVersion & {
  node: string;
  periodLabel: string;
  /** Newest first. */
  superseded: {
    version: number;
    amount: string | null;
    currency: string;
    effectiveFrom: string;
    at: string;
  }[];
};
export type QuotaPage = {
  currency: string;
  quotas: QuotaLine[];
  /** What may carry a quota, for the form: teams, then people. */
  nodes: { nodeKind: 'team' | 'seat'; nodeId: string; name: string }[];
};

export async function readQuotaPage(tx: Tx, seat: Seated): Promise<QuotaPage> {
  const calendar = FiscalCalendar.parse(seat.workspace.fiscalCalendar);
  const isSeen = await seenNodes(tx, seat);
  const teams = await tx.select({ id: team.id, name: team.name }).from(team).orderBy(team.name, team.id);
  const seats = await tx
    .select({ id: seatTable.id, name: seatTable.name })
    .from(seatTable)
    .orderBy(seatTable.name, seatTable.id);
  const nodes = [
    ...teams.map(({ id, name }) => ({ nodeKind: 'team' as const, nodeId: id, name })),
    ...seats.map(({ id, name }) => ({ nodeKind: 'seat' as const, nodeId: id, name })),
  ].filter(isSeen);
  const names = new Map(nodes.map(({ nodeId, name }) => [nodeId, name]));
  const rows = await tx.select().from(quota).orderBy(quota.periodKey, quota.id, desc(quota.version));
  const quotas = new Map<string, QuotaLine>();
  for (const { workspaceId: _home, moveId: _move, createdAt, ...row } of rows) {
    if (!isSeen(row)) continue;
    const held = quotas.get(row.id);
    const { version, amount, currency, effectiveFrom } = row;
    if (held) held.superseded.push({ version, amount, currency, effectiveFrom, at: createdAt.toISOString() });
    else
      quotas.set(row.id, {
        ...row,
        node: names.get(row.nodeId) ?? '',
        periodLabel: periodByKey(calendar, row.periodKey)?.label ?? row.periodKey,
        superseded: [],
      });
  }
  const sorted = [...quotas.values()].sort(
    (a, b) =>
      (a.periodKey < b.periodKey ? 1 : a.periodKey > b.periodKey ? -1 : 0) || (a.node < b.node ? -1 : 1),
  );
  return { currency: seat.workspace.currency, quotas: sorted, nodes };
}

/** A quota is open to its own chain: all to those who see all deals, else one's own and those of the teams one leads. */
async function seenNodes(tx: Tx, seat: Seated) {
  const sight = await loadSight(tx, seat.actor, seat.today);
  if (sight.all) return () => true;
  const { teamIds } = await loadSubtree(tx, seat.actor.seatId, seat.today);
  const seen = new Set([...sight.seatIds, ...(seat.actor.role === 'rep' ? [] : teamIds)]);
  return ({ nodeId }: { nodeId: string }) => seen.has(nodeId);
}
