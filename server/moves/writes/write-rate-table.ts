// Writes the next version of a rate table whole; older versions stay as they are.
import { planRate, rateTable } from '@/db/schema/rate';
import type { DatedRate } from '@/server/core/money/rate-book';
import type { RateKind } from '@/server/core/vocabulary/rate-kind';
import type { MoveTx, Scope } from '../definition';

export type NextTable = {
  kind: RateKind;
  fiscalYear: number;
  version: number;
  reportingCurrency: string;
  rates: readonly DatedRate[];
};

/** Small enough for one statement's parameters. */
const ROWS = 5_000;

export async function writeRateTable(
  tx: MoveTx,
  { rates, ...table }: NextTable,
  { workspaceId, moveId, recordedAt }: Pick<Scope, 'workspaceId' | 'moveId' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(rateTable).values({ workspaceId, ...table, moveId, createdAt: recordedAt });
  const { kind, fiscalYear, version } = table;
  for (let at = 0; at < rates.length; at += ROWS)
    await tx
      .insert(planRate)
      .values(rates.slice(at, at + ROWS).map((row) => ({ workspaceId, kind, fiscalYear, version, ...row })));
}
