// The newest plan rates of every fiscal year: what amounts are converted with.
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { planRate, rateTable } from '@/db/schema/rate';
import { type RateBook, type RateTable, rateBookOf } from '@/server/core/money/rate-book';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { RateKind } from '@/server/core/vocabulary/rate-kind';

export async function loadRateBook(
  tx: Tx,
  reportingCurrency: string,
  calendar: FiscalCalendar,
): Promise<RateBook> {
  return rateBookOf(await loadRateTables(tx, 'plan'), reportingCurrency, calendar);
}

/** The newest version of each fiscal year's table, oldest year first; older versions are kept and asked for by number. */
export async function loadRateTables(tx: Tx, kind: RateKind): Promise<RateTable[]> {
  const newest = tx
    .selectDistinctOn([rateTable.fiscalYear])
    .from(rateTable)
    .where(eq(rateTable.kind, kind))
    .orderBy(rateTable.fiscalYear, sql`${rateTable.version} desc`)
    .as('newest');
  const rows = await tx
    .select({
      fiscalYear: newest.fiscalYear,
      version: newest.version,
      reportingCurrency: newest.reportingCurrency,
      currency: planRate.currency,
      validFrom: planRate.validFrom,
      rate: planRate.rate,
    })
    .from(newest)
    .leftJoin(
      planRate,
      and(
        eq(planRate.workspaceId, newest.workspaceId),
        eq(planRate.kind, newest.kind),
        eq(planRate.fiscalYear, newest.fiscalYear),
        eq(planRate.version, newest.version),
      ),
    )
    .orderBy(newest.fiscalYear, planRate.currency, planRate.validFrom);
  const tables = new Map<number, RateTable & { rates: RateTable['rates'][number][] }>();
  for (const { fiscalYear, version, reportingCurrency, currency, validFrom, rate } of rows) {
    const table = tables.get(fiscalYear) ?? { kind, fiscalYear, version, reportingCurrency, rates: [] };
    if (currency !== null && validFrom !== null && rate !== null)
      table.rates.push({ currency, validFrom, rate });
    tables.set(fiscalYear, table);
  }
  return [...tables.values()];
}
