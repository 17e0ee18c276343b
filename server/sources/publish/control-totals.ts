// Sums the staged deals by currency, category and outcome, for the report and for tying out against the CRM's own totals.
import { sql } from 'drizzle-orm';
import type { PublishScope } from './publish-scope';

export type ControlTotal = {
  currency: string;
  category: string;
  outcome: string;
  deals: number;
  withoutAmount: number;
  /** Decimal string, exact. */
  amount: string;
};

export async function controlTotals({
  tx,
  workspaceId,
  importId,
}: Pick<PublishScope, 'tx' | 'workspaceId' | 'importId'>): Promise<ControlTotal[]> {
  const rows = await tx.execute<ControlTotal>(sql`
    select s.record->>'currency' as currency, s.record->>'category' as category, s.record->>'outcome' as outcome,
      count(*)::int as deals, count(*) filter (where s.record->>'amount' is null)::int as "withoutAmount",
      coalesce(sum((s.record->>'amount')::numeric), 0)::text as amount
    from staged_record s
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'
    group by 1, 2, 3`);
  const key = (row: ControlTotal) => `${row.currency} ${row.category} ${row.outcome}`;
  return rows.map((row) => ({ ...row })).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
