// Lets a statement read lines as converted with the market's rates: the table that it names is then computed line by line.
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { planRate, rateTable } from '@/db/schema/rate';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { minorUnitDigits } from '@/server/core/money/minor-unit';
import type { MarketBasis } from '@/server/core/vocabulary/rate-basis';

/** Asks as a transaction does; what it reads as deal_state has the filter's rates. */
export type DealReader = Pick<Tx, 'select' | 'selectDistinct'>;
export type Rated = {
  /** Absent: plan rates, which are stored beside every line. */
  rates?: MarketBasis | undefined;
  /** The reporting currency. */
  currency: string;
  /** The day that the spot rates are of. */
  day: string;
};

/** The day of the rate a line was converted with; only a reader at the market's rates has it. */
export const rateOn = sql<string | null>`rate_on::text`;

/** The market's rates follow the day, so nothing keeps what they give; the cents are those of `convertAtMarket`. */
export function atRates(tx: Tx, seat: Seated, { rates }: Pick<DealFilter, 'rates'>): DealReader {
  if (!rates) return tx;
  const parts = partsOf(dealState, rates, { currency: seat.workspace.currency, day: seat.today });
  return tx.with(...parts.map(([name, query]) => tx.$with(name, {}).as(query)));
}

/** The same as the head of a statement that is written out; empty with plan rates. */
export function withRates(table: PgTable, { rates, ...rest }: Rated): SQL {
  if (!rates) return sql``;
  const parts = partsOf(table, rates, rest).map(
    ([name, query]) => sql`${sql.identifier(name)} as (${query})`,
  );
  return sql`with ${sql.join(parts, sql`, `)} `;
}

function partsOf(table: PgTable, rates: MarketBasis, { currency, day }: Rated): [name: string, query: SQL][] {
  return [
    ['market', market(currency)],
    ['rate_of_line', rates === 'spot' ? rateOf(day) : rateOfEveryDay()],
    // Inside its own definition the name is still the table's.
    [getTableName(table), converted(table, rates, currency, day)],
  ];
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

function rateOf(day: string): SQL {
  return sql`select distinct on (currency) * from market where valid_from <= ${day}::date
    order by currency, valid_from desc`;
}

/** Every day from a currency's first rate to the last day with any: so that lines meet their rate by equality. */
function rateOfEveryDay(): SQL {
  return sql`select currency, valid_from + ahead as day, valid_from, rate, rate_table
    from (select *, coalesce(lead(valid_from) over (partition by currency order by valid_from) - 1,
        max(valid_from) over ()) as until from market) held,
      generate_series(0, until - valid_from) ahead`;
}

const RECOMPUTED: Record<string, SQL> = {
  converted: sql`rounded.converted`,
  rate: sql`case when is_foreign then rate_of_line.rate else held.rate end`,
  rate_table: sql`case when is_foreign then rate_of_line.rate_table end`,
};

function columnsOf(table: PgTable, digits: number): SQL {
  const minor = sql.raw(`rounded.converted * 1${'0'.repeat(digits)}`);
  const again: Record<string, SQL> = {
    ...RECOMPUTED,
    converted_minor: sql`case when not is_foreign then held.converted_minor
      when abs(${minor}) < 9e18 then (${minor})::bigint end`,
  };
  return sql.join(
    Object.values(getTableColumns(table)).map(({ name }) => {
      const recomputed = again[name];
      return recomputed ? sql`${recomputed} as ${sql.identifier(name)}` : sql`held.${sql.identifier(name)}`;
    }),
    sql`, `,
  );
}

function converted(table: PgTable, rates: MarketBasis, currency: string, day: string): SQL {
  const digits = minorUnitDigits(currency);
  const ofDay =
    rates === 'spot'
      ? sql``
      : sql`and rate_of_line.day = least(coalesce(held.closes_on, ${day}::date), (select max(valid_from) from market))`;
  return sql`select ${columnsOf(table, digits)}, case when is_foreign then rate_of_line.valid_from end as rate_on
    from ${table} held
    left join rate_of_line on rate_of_line.currency = held.currency ${ofDay}
    cross join lateral (select held.currency <> ${currency} as is_foreign, held.amount * rate_of_line.rate as exact) line
    cross join lateral (select case when is_foreign then ${halfEven(digits)} else held.amount end as converted) rounded`;
}

/** PostgreSQL rounds a half away from zero: one that lies on it, behind an even digit, is cut instead. */
function halfEven(digits: number): SQL {
  const [places, half] = [sql.raw(String(digits)), sql.raw(`0.${'0'.repeat(digits)}5`)];
  const toMinor = sql.raw(`1${'0'.repeat(digits)}`);
  return sql`trim_scale(case when abs(exact - trunc(exact, ${places})) = ${half} and mod(trunc(exact, ${places}) * ${toMinor}, 2) = 0
    then trunc(exact, ${places}) else round(exact, ${places}) end)`;
}
