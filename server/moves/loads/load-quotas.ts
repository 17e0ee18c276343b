// Loads the workspace, locked, with the newest version of the quotas that a move names, and which of their nodes exist.
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { quota } from '@/db/schema/quota';
import { seat, team } from '@/db/schema/seat';
import { fromDecimal, toDecimal } from '@/server/core/money/decimal';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import type { QuotaRow, QuotaVersion } from '@/server/core/quota/quota-row';
import { recordId } from '@/server/sources/record-id';
import type { Scope } from '../definition';
import { loadWorkspace, type WorkspaceRow } from './load-workspace';

export type QuotasForMove = {
  workspace: WorkspaceRow;
  calendar: FiscalCalendar;
  held: Map<string, QuotaVersion>;
  nodes: Set<string>;
};

/** One node and period is one quota. */
export const quotaIdOf = (
  workspaceId: string,
  { nodeKind, nodeId, periodKey }: Pick<QuotaRow, 'nodeKind' | 'nodeId' | 'periodKey'>,
) => recordId(workspaceId, workspaceId, 'quota', `${nodeKind} ${nodeId} ${periodKey}`);

export async function loadQuotasForMove(
  tx: Tx,
  rows: readonly QuotaRow[],
  scope: Scope,
): Promise<QuotasForMove | null> {
  const workspace = await loadWorkspace(tx, scope);
  if (!workspace) return null;
  const ids = rows.map((row) => quotaIdOf(scope.workspaceId, row));
  const held = await tx
    .selectDistinctOn([quota.id])
    .from(quota)
    .where(inArray(quota.id, ids))
    .orderBy(quota.id, sql`${quota.version} desc`);
  const named = [...new Set(rows.map((row) => row.nodeId))];
  const teams = await tx.select({ id: team.id }).from(team).where(inArray(team.id, named));
  const seats = await tx.select({ id: seat.id }).from(seat).where(inArray(seat.id, named));
  return {
    workspace,
    calendar: FiscalCalendar.parse(workspace.fiscalCalendar),
    held: new Map(held.map((row) => [row.id, row])),
    nodes: new Set([...teams.map(({ id }) => `team ${id}`), ...seats.map(({ id }) => `seat ${id}`)]),
  };
}

/** Why a quota cannot be kept, one sentence; null when it can. */
export function refuseQuota({ calendar, nodes }: QuotasForMove, row: QuotaRow): string | null {
  const period = periodByKey(calendar, row.periodKey);
  if (!period) return `The fiscal calendar has no period ${row.periodKey}.`;
  if (row.effectiveFrom > period.endsOn)
    return `${row.effectiveFrom} lies after ${period.label}, which ends on ${period.endsOn}.`;
  return nodes.has(`${row.nodeKind} ${row.nodeId}`) ? null : `There is no such ${row.nodeKind}.`;
}

/** The same amount written otherwise (100.0, 100) is no change. */
export function isSameQuota(held: QuotaVersion | undefined, row: QuotaRow): boolean {
  const plain = (amount: string | null) => (amount === null ? null : fromDecimal(toDecimal(amount)));
  if (!held) return row.amount === null;
  return (
    plain(held.amount) === plain(row.amount) &&
    held.currency === row.currency &&
    (held.effectiveFrom === row.effectiveFrom || row.amount === null)
  );
}
