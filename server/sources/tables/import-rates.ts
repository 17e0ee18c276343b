// Takes a file of rates through the door, or only looks: the same reading, the same differences, one answer for page and command.
import { eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { differencesOf, type RateDifference } from '@/server/core/money/next-rate-table';
import type { RateRow } from '@/server/core/money/rate-row';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import type { Outcome } from '@/server/moves/outcome';
import { type RatesImported, ratesImport } from '@/server/moves/rates-import';
import { loadRateTables } from '@/server/reads/rate-book';
import { refusalsCsv } from '../refusals-csv';
import { readRates } from './read-rates';
import type { TableFile } from './small-table';
import type { TableImport } from './table-import';

export type RateChangeLine = RateDifference & Pick<RateRow, 'kind' | 'fiscalYear'>;
export type RatesAnswer = TableImport<RateChangeLine> & { outcome: Outcome<RatesImported> | null };

/** Throws ImportProblem where the file as a whole is no table of rates. */
export async function importRates(request: {
  workspaceId: string;
  actor: Actor;
  file: TableFile;
  idempotencyKey: string;
  now: Date;
  mode: 'apply' | 'preview';
}): Promise<RatesAnswer> {
  const { workspaceId, actor, file, idempotencyKey, now, mode } = request;
  const { home, tables } = await withWorkspace(workspaceId, async (tx) => {
    const [home] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
    const tables = [...(await loadRateTables(tx, 'plan')), ...(await loadRateTables(tx, 'spot'))];
    return { home, tables };
  });
  const reporting = home?.currency ?? '';
  const calendar = FiscalCalendar.parse(home?.fiscalCalendar);
  const read = await readRates(file, { currency: reporting, calendar });
  const changes = read.rows.flatMap((row) => {
    const { kind, fiscalYear } = row;
    const held = tables.find(
      (table) =>
        table.kind === kind && table.fiscalYear === fiscalYear && table.reportingCurrency === reporting,
    );
    return differencesOf(held?.rates ?? [], [row]).map(({ currency, validFrom, rate, was }) => ({
      kind,
      fiscalYear,
      currency,
      validFrom,
      rate,
      was,
    }));
  });
  const outcome =
    read.rows.length === 0
      ? null
      : await runMove(ratesImport, {
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
    notes: read.notes,
    dates: read.dates,
  };
}
