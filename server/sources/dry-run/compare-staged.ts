// Compares a staged import with what is there and says what publishing it would change; writes nothing.
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { loadRateBook } from '@/server/reads/rate-book';
import { biggestChanges } from './biggest-changes';
import { compareTotals } from './compare-totals';
import { type Counted, countDeals } from './count-deals';
import type { DryRun } from './dry-run';
import { type DryRunScope, stagedDeals } from './dry-run-scope';
import { worldMark } from './world-mark';

const REASONS = 30;

/** @param records whether records besides deals would be new or changed: they count as a change, and are told file by file. */
export async function compareStaged(
  scope: DryRunScope,
  records: { wouldChange: boolean },
  isComparedAgain: boolean,
): Promise<DryRun> {
  const { tx, workspaceId, asOf } = scope;
  // As for publishing: a fresh table has no statistics, and a nested loop over it never ends.
  await tx.execute(sql`set local enable_nestloop = off`);
  const counted = await countDeals(scope);
  const isComplete = await showsWholeBook(scope, counted);
  const missed = isComplete ? counted.missing : 0;
  const vanished = missed + counted.deleted;
  const [home] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  const rates = await loadRateBook(tx, home?.currency ?? '', FiscalCalendar.parse(home?.fiscalCalendar));
  const { added, changed, unchanged, fields, missing } = counted;
  return {
    mark: await worldMark(tx, workspaceId),
    isNewest: !scope.isLate,
    reachesPresent: scope.isLate ? await reachingPresent(scope) : 0,
    wouldChange: records.wouldChange || added + changed + vanished > 0,
    deals: { added, changed, unchanged, vanished, untouched: missing - missed },
    totals: await compareTotals(scope),
    fields,
    biggest: await biggestChanges(scope, rates, asOf, isComplete),
    refusals: await refusalsByReason(tx, scope),
    isComparedAgain,
  };
}

/** Deals of a late import that no later one shows, nor misses: the present takes them from here. */
async function reachingPresent(scope: DryRunScope): Promise<number> {
  const { tx, workspaceId, sourceId, asOfInstant } = scope;
  const [row] = await tx.execute<{ deals: number }>(sql`
    select count(*)::int as deals from staged_record s
    left join opportunity o on o.workspace_id = s.workspace_id and o.id = s.record_id
    where ${stagedDeals(scope)} and o.digest is distinct from s.digest
      and not exists (select from deal_observation n where n.workspace_id = s.workspace_id
        and n.opportunity_id = s.record_id and n.withdrawn_at is null and not n.is_unread and n.at > ${asOfInstant}::timestamptz)
      and not exists (select from import_run r where r.workspace_id = ${workspaceId}::uuid
        and r.source_id = ${sourceId}::uuid and r.ordinal is not null and r.rolled_back_at is null and r.is_complete
        and r.as_of_instant > ${asOfInstant}::timestamptz)`);
  return row?.deals ?? 0;
}

/** As publishing decides it: said at the start, or where nobody said, by whether at least half of the book is there. */
async function showsWholeBook(
  { tx, workspaceId, importId }: DryRunScope,
  { added, changed, unchanged, before, missing, deleted }: Counted,
): Promise<boolean> {
  const [run] = await tx.execute<{ said: 'deleted' | 'filtered' | 'unknown' }>(sql`
    select missing as said from import_run where workspace_id = ${workspaceId}::uuid and id = ${importId}::uuid`);
  if (added + changed + unchanged + before - missing - deleted === 0) return false;
  return run?.said === 'deleted' || (run?.said === 'unknown' && (before - missing) * 2 >= before);
}

async function refusalsByReason(tx: Tx, { workspaceId, importId }: DryRunScope): Promise<DryRun['refusals']> {
  const rows = await tx.execute<DryRun['refusals'][number]>(sql`
    select file, "column", reason, count(*)::int as rows from import_refusal
    where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid
    group by 1, 2, 3 order by 4 desc, 1, 3 limit ${REASONS}::int`);
  return rows.map((row) => ({ ...row }));
}
