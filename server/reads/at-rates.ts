// Lets a statement read deal_state as converted with the market's rates: what it calls deal_state is then computed line by line.
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { planRate, rateTable } from '@/db/schema/rate';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { minorUnitDigits } from '@/server/core/money/minor-unit';
import type { MarketBasis } from '@/server/core/vocabulary/rate-basis';

/** Asks as a transaction does; what it reads as deal_state has the filter's rates. */
export type DealReader = Pick<Tx, 'select' | 'selectDistinct'>;

/** The day of the rate a line was converted with; only a reader at the market's rates has it. */
export const rateOn = sql<string | null>`rate_on::text`;

/** Plan rates are stored beside every deal; the market's follow the day, so nothing keeps them. The cents are `convertAtMarket`'s. */
export function atRates(tx: Tx, seat: Seated, { rates }: Pick<DealFilter, 'rates'>): DealReader {
  if (!rates) return tx;
  const { currency } = seat.workspace;
  return tx.with(
    tx.$with('market', {}).as(market(currency)),
    tx.$with('rate_of_line', {}).as(rates === 'spot' ? rateNow(seat.today) : rateOfEveryDay()),
    // Inside its own definition the name is still the table's.
    tx.$with('deal_state', {}).as(converted(rates, currency, seat.today)),
  );
}

/** The newest version of each year's spot table, as one series a currency. */
function market(currency: string): SQL {
  return sql`select distinct on (rate.currency, rate.valid_from) rate.currency, rate.valid_from, rate.rate,
      'spot FY' || lpad(newest.fiscal_year::text, 4, '0') || ' v' || newest.version as rate_table
    from (select distinct on (fiscal_year) * from ${rateTable} where kind = 'spot' order by fiscal_year, version desc) newest
    join ${planRate} rate on rate.workspace_id = newest.workspace_id and rate.kind = newest.kind
      and rate.fiscal_year = newest.fiscal_year and rate.version = newest.version
    where newest.reporting_currency = ${currency}
    order by rate.currency, rate.valid_from, newest.fiscal_year desc`;
}

function rateNow(today: string): SQL {
  return sql`select distinct on (currency) * from market where valid_from <= ${today}::date
    order by currency, valid_from desc`;
}

/** Every day from a currency's first rate to the last day with any: so that deals meet their rate by equality. */
function rateOfEveryDay(): SQL {
  return sql`select currency, valid_from + ahead as day, valid_from, rate, rate_table
    from (select *, coalesce(lead(valid_from) over (partition by currency order by valid_from) - 1,
        max(valid_from) over ()) as until from market) held,
      generate_series(0, until - valid_from) ahead`;
}

const RECOMPUTED: Record<string, SQL> = {
  converted: sql`rounded.converted`,
  converted_minor: sql`counted.minor`,
  rate: sql`case when line.is_foreign then rate_of_line.rate end`,
  rate_table: sql`case when line.is_foreign then rate_of_line.rate_table end`,
};
const COLUMNS = sql.join(
  Object.values(getTableColumns(dealState)).map(({ name }) => {
    const again = RECOMPUTED[name];
    return again ? sql`${again} as ${sql.identifier(name)}` : sql`deal.${sql.identifier(name)}`;
  }),
  sql`, `,
);

function converted(rates: MarketBasis, currency: string, today: string): SQL {
  const ofDay =
    rates === 'spot'
      ? sql``
      : sql`and rate_of_line.day = least(coalesce(deal.closes_on, ${today}::date), (select max(valid_from) from market))`;
  const digits = minorUnitDigits(currency);
  const toMinor = sql.raw(`1${'0'.repeat(digits)}`);
  return sql`select ${COLUMNS}, case when line.is_foreign then rate_of_line.valid_from end as rate_on
    from ${dealState} deal
    left join rate_of_line on rate_of_line.currency = deal.currency ${ofDay}
    cross join lateral (select deal.currency <> ${currency} as is_foreign, deal.amount * rate_of_line.rate as exact) line
    cross join lateral (select case when is_foreign then ${halfEven(digits)} else deal.amount end as converted) rounded
    cross join lateral (select case when not is_foreign then deal.converted_minor
      when abs(rounded.converted) * ${toMinor} < 9e18 then (rounded.converted * ${toMinor})::bigint end as minor) counted`;
}

/** PostgreSQL rounds a half away from zero: one that lies on it, behind an even digit, is cut instead. */
function halfEven(digits: number): SQL {
  const [places, half] = [sql.raw(String(digits)), sql.raw(`0.${'0'.repeat(digits)}5`)];
  const toMinor = sql.raw(`1${'0'.repeat(digits)}`);
  return sql`trim_scale(case when abs(exact - trunc(exact, ${places})) = ${half} and mod(trunc(exact, ${places}) * ${toMinor}, 2) = 0
    then trunc(exact, ${places}) else round(exact, ${places}) end)`;
}
