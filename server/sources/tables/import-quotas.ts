// Takes a file of quotas through the door, or only looks: the same reading and the same differences for page and command.
import { eq, sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { quota } from '@/db/schema/quota';
import { workspace } from '@/db/schema/workspace';
import { compareAmounts } from '@/server/core/money/amounts';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import type { QuotaRow } from '@/server/core/quota/quota-row';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import type { Outcome } from '@/server/moves/outcome';
import { type QuotasImported, quotasImport } from '@/server/moves/quotas-import';
import { refusalsCsv } from '../refusals-csv';
import { loadNodes, nodesByName } from './named-nodes';
import { readQuotas } from './read-quotas';
import type { TableFile } from './small-table';
import type { TableImport } from './table-import';

export type QuotaChangeLine = QuotaRow & {
  node: string;
  periodLabel: string;
  was: { amount: string | null; currency: string } | null;
};
export type QuotasAnswer = TableImport<QuotaChangeLine> & { outcome: Outcome<QuotasImported> | null };

/** Throws ImportProblem where the file as a whole is no table of quotas. */
export async function importQuotas(request: {
  workspaceId: string;
  actor: Actor;
  file: TableFile;
  idempotencyKey: string;
  now: Date;
  mode: 'apply' | 'preview';
}): Promise<QuotasAnswer> {
  const { workspaceId, actor, file, idempotencyKey, now, mode } = request;
  const { home, named, held } = await withWorkspace(workspaceId, async (tx) => ({
    home: (await tx.select().from(workspace).where(eq(workspace.id, workspaceId)))[0],
    named: await loadNodes(tx),
    held: await tx.selectDistinctOn([quota.id]).from(quota).orderBy(quota.id, sql`${quota.version} desc`),
  }));
  const around = {
    currency: home?.currency ?? '',
    calendar: FiscalCalendar.parse(home?.fiscalCalendar),
    nodes: nodesByName(named),
  };
  const read = await readQuotas(file, around);
  const changes = read.rows.flatMap((row) => {
    const before = held.find(
      (each) =>
        each.nodeKind === row.nodeKind && each.nodeId === row.nodeId && each.periodKey === row.periodKey,
    );
    const isSame =
      before &&
      before.currency === row.currency &&
      before.effectiveFrom === row.effectiveFrom &&
      before.amount !== null &&
      row.amount !== null &&
      compareAmounts(before.amount, row.amount) === 0;
    if (isSame) return [];
    const node = named.find((each) => each.nodeId === row.nodeId)?.name ?? '';
    const periodLabel = periodByKey(around.calendar, row.periodKey)?.label ?? row.periodKey;
    const was = before ? { amount: before.amount, currency: before.currency } : null;
    return [{ ...row, node, periodLabel, was }];
  });
  const outcome =
    read.rows.length === 0
      ? null
      : await runMove(quotasImport, {
          workspaceId,
          actor,
          input: { rows: read.rows, sha256: read.sha256, refused: read.refused.length },
          idempotencyKey,
          now,
          mode,
        });
  return {
    outcome,
    read: read.read,
    changes,
    unchanged: read.rows.length - changes.length,
    refused: read.refused,
    refusedCsv: refusalsCsv(read.refused),
    notes: [],
    dates: read.dates,
  };
}
