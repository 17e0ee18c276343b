// Whether a view has anything to choose rates for, and anything to choose from: other currencies, and the market's rates.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealRollup } from '@/db/schema/deal-rollup';
import { rateTable } from '@/db/schema/rate';

export type RateChoice = {
  /** Of any deal of the workspace. */
  hasOtherCurrencies: boolean;
  /** A spot table that leads to the workspace's currency was imported. */
  hasMarketRates: boolean;
};

export async function readRateChoice(tx: Tx, currency: string): Promise<RateChoice> {
  const [found] = await tx.execute<RateChoice>(sql`select
    exists (select from ${dealRollup} where deals > 0 and (currency is not null or rate_table is not null)) as "hasOtherCurrencies",
    exists (select from ${rateTable} where kind = 'spot' and reporting_currency = ${currency}) as "hasMarketRates"`);
  return found ?? { hasOtherCurrencies: false, hasMarketRates: false };
}
