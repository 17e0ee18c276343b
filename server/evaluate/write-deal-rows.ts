// Keeps the flat row of each deal and basis, with its team of today and its open drafts; equal rows are left alone.
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { draft } from '@/db/schema/draft';
import { byDeal } from './by-deal';
import type { EvaluatedDeal } from './evaluate-deal';
import { isOneOf } from './is-one-of';
import type { WorkspaceSetting } from './load-setting';
import { isSameRow } from './same-row';
import { upsert } from './upsert';

type Row = typeof dealState.$inferInsert;

/** @returns ids of the deals whose rows changed. */
export async function writeDealRows(
  tx: Tx,
  setting: WorkspaceSetting,
  deals: readonly EvaluatedDeal[],
): Promise<Set<string>> {
  const ids = deals.map(({ summary }) => summary.opportunityId);
  const held = byDeal(await tx.select().from(dealState).where(isOneOf(dealState.opportunityId, ids)));
  const drafts = await tx
    .select({ opportunityId: draft.opportunityId, n: count() })
    .from(draft)
    .where(and(isOneOf(draft.opportunityId, ids), eq(draft.state, 'open')))
    .groupBy(draft.opportunityId);
  const openDrafts = new Map(drafts.map((row) => [row.opportunityId, row.n]));
  const teams = await loadTeams(tx, setting.today, deals);
  const changed: Row[] = [];
  const touched = new Set<string>();
  for (const { summary, rows } of deals) {
    const { opportunityId } = summary;
    const before = new Map((held.get(opportunityId) ?? []).map((row) => [row.basis, row]));
    for (const bare of rows) {
      const row: Row = {
        ...bare,
        openDrafts: openDrafts.get(opportunityId) ?? 0,
        teamId: bare.ownerSeatId ? (teams.get(bare.ownerSeatId) ?? null) : null,
      };
      const old = before.get(row.basis);
      before.delete(row.basis);
      if (!old || !isSameRow(old, row, ['evaluatedAt', 'knownAt'])) changed.push(row);
    }
    if (before.size > 0) {
      touched.add(opportunityId);
      await tx
        .delete(dealState)
        .where(and(eq(dealState.opportunityId, opportunityId), inArray(dealState.basis, [...before.keys()])));
    }
  }
  await upsert(tx, dealState, [dealState.workspaceId, dealState.opportunityId, dealState.basis], changed);
  for (const row of changed) touched.add(row.opportunityId);
  return touched;
}

async function loadTeams(
  tx: Tx,
  today: string,
  deals: readonly EvaluatedDeal[],
): Promise<Map<string, string>> {
  const owners = [
    ...new Set(deals.flatMap(({ summary }) => (summary.ownerSeatId ? [summary.ownerSeatId] : []))),
  ];
  if (owners.length === 0) return new Map();
  const rows = await tx.execute<{ seat_id: string; team_id: string }>(sql`
    select distinct on (seat_id) seat_id, team_id from team_seat
    where seat_id = any(${sql.param(owners)}::uuid[]) and valid_from <= ${today}
      and (valid_to is null or valid_to > ${today})
    order by seat_id, valid_from desc, team_id`);
  return new Map(rows.map((row) => [row.seat_id, row.team_id]));
}
