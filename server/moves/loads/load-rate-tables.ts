// Loads the workspace, locked, with the newest rate tables: two changes of rates come one after the other.
import type { Tx } from '@/db/client';
import type { RateTable } from '@/server/core/money/rate-book';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { RateKind } from '@/server/core/vocabulary/rate-kind';
import { loadRateTables } from '@/server/reads/rate-book';
import type { Scope } from '../definition';
import { loadWorkspace, type WorkspaceRow } from './load-workspace';

export type RatesForMove = {
  workspace: WorkspaceRow;
  calendar: FiscalCalendar;
  tables: Map<string, RateTable>;
};

export const tableKey = (kind: RateKind, fiscalYear: number) => `${kind} ${fiscalYear}`;

export async function loadRatesForMove(tx: Tx, scope: Scope): Promise<RatesForMove | null> {
  const workspace = await loadWorkspace(tx, scope);
  if (!workspace) return null;
  const tables = [...(await loadRateTables(tx, 'plan')), ...(await loadRateTables(tx, 'spot'))];
  return {
    workspace,
    calendar: FiscalCalendar.parse(workspace.fiscalCalendar),
    tables: new Map(tables.map((table) => [tableKey(table.kind, table.fiscalYear), table])),
  };
}
