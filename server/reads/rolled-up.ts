// The sums that a filter of the forecast asks for, out of deal_rollup: hundreds of rows, however many deals there are.
import { and, type SQL, sql } from 'drizzle-orm';
import { dealRollup } from '@/db/schema/deal-rollup';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Period } from '@/server/core/period/period';
import { periodFor, teamsUnder } from './deal-where';
import { isNamedOn, ownerIsVisible, type Sight } from './sight';

/** What a row of the sums can not tell apart, or was not added up with: such a filter reads the deals themselves. */
const NARROWER = ['rates', 'phase', 'segment', 'item', 'itemState', 'flag', 'only', 'q'] as const;

export function isRolledUp(filter: DealFilter): boolean {
  return NARROWER.every((name) => {
    const asked = filter[name];
    // An empty search asks for nothing; an empty segment asks for the deals that have none.
    const isBlank = asked === '' && name !== 'segment';
    return asked === undefined || isBlank || (Array.isArray(asked) && asked.length === 0);
  });
}

const DIMENSIONS = sql.raw(
  'basis, owner_seat_id, team_id, category, dollar_state, outcome, is_overdue, is_not_gated, lacks, currency, rate_table',
);

/**
 * A subquery of sums on every basis and in every category. `falls` says where its deals close: 'in' the period, 'undated',
 * or, open only, 'earlier'.
 */
export function rolledUp(
  seat: Seated,
  sight: Sight,
  filter: DealFilter,
): { from: SQL; period: Period | null } {
  const period = periodFor(seat, filter);
  const parts = [wholeMonths(sight, filter, period), ...(period ? singleDays(sight, filter, period) : [])];
  const named = isNamedOn(sight, dealState.opportunityId);
  const isNotOwn = sql`coalesce(${ownerIsVisible(sight, dealState.ownerSeatId) ?? sql`true`}, false) is false`;
  if (named) parts.push(ofDeals(filter, period, and(named, isNotOwn)));
  const from = sql`(select * from (${sql.join(parts, sql` union all `)}) part where falls is not null
    ${filter.team ? sql`and team_id in ${teamsUnder([filter.team], seat.today)}` : sql``}
    ${filter.teams ? sql`and team_id in ${teamsUnder(filter.teams, seat.today)}` : sql``}
    ${filter.owner === 'none' ? sql`and owner_seat_id is null` : sql``}
    ${filter.owner && filter.owner !== 'none' ? sql`and owner_seat_id = ${filter.owner}::uuid` : sql``}
    ${filter.state?.length ? sql`and dollar_state = any(${sql.param([...filter.state])}::text[])` : sql``}) rolled`;
  return { from, period };
}

/** Over `rolledUp`: what the filter's own totals are of, on its basis and in its categories. */
export function isInPeriod({ basis, category, period }: DealFilter): SQL {
  const falls = period === 'all' ? ['in', 'undated'] : period === 'undated' ? ['undated'] : ['in'];
  return sql`basis in ('both', ${basis}) and falls = any(${sql.param(falls)}::text[])
    and ${category?.length ? sql`category = any(${sql.param([...category])}::text[])` : sql`category <> 'omitted'`}`;
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

/** The calendar months that lie within a period as a whole: from the first to the one after the last. */
function monthsWithin({ startsOn, endsOn }: Period): { from: string; before: string } {
  const from = startsOn.endsWith('-01') ? startsOn : firstOfMonth(addDays(firstOfMonth(startsOn), 31));
  const next = addDays(endsOn, 1);
  return { from, before: next.endsWith('-01') ? next : firstOfMonth(endsOn) };
}

function wholeMonths(sight: Sight, filter: DealFilter, period: Period | null): SQL {
  const { month, outcome, ownerSeatId } = dealRollup;
  let wanted = filter.period === 'all' ? undefined : sql`${month} is null`;
  let earlier = sql``;
  if (period) {
    const { from, before } = monthsWithin(period);
    const first = firstOfMonth(period.startsOn);
    wanted = sql`(${month} is null or ${month} >= ${from} and ${month} < ${before}
      or ${month} < ${first} and ${outcome} = 'open')`;
    earlier = sql`when ${month} < ${first} then 'earlier'`;
  }
  return sql`select ${DIMENSIONS}, deals, total, unconverted, blocking_observable, blocking_total,
      case when ${month} is null then 'undated' ${earlier} else 'in' end as falls
    from ${dealRollup} where ${and(wanted, ownerIsVisible(sight, ownerSeatId)) ?? sql`true`}`;
}

/** The days of months that a period cuts: weeks and custom quarters need not start with a month. */
function singleDays(sight: Sight, filter: DealFilter, period: Period): SQL[] {
  const { startsOn, endsOn } = period;
  const { from, before } = monthsWithin(period);
  const first = firstOfMonth(startsOn);
  const ranges: [string, string][] =
    from < before
      ? [
          [first, addDays(from, -1)],
          [before, endsOn],
        ]
      : [[first, endsOn]];
  const isOwn = ownerIsVisible(sight, dealState.ownerSeatId);
  return ranges
    .filter(([begin, end]) => begin <= end)
    .map(([begin, end]) =>
      ofDeals(filter, period, and(sql`${dealState.closesOn} between ${begin} and ${end}`, isOwn)),
    );
}

function ofDeals(filter: DealFilter, period: Period | null, where: SQL | undefined): SQL {
  const dated = period
    ? sql`when closes_on between ${period.startsOn} and ${period.endsOn} then 'in'
        when closes_on < ${period.startsOn} and outcome = 'open' then 'earlier'`
    : sql`when ${filter.period === 'all'} then 'in'`;
  return sql`select basis, owner_seat_id, team_id, category, dollar_state, outcome, is_overdue, is_not_gated,
      case when amount is null then 'amount' when converted is null then 'rate' end as lacks,
      case when amount is not null and converted is null then currency end as currency, rate_table,
      1, coalesce(converted, 0), case when converted is null then coalesce(amount, 0) else 0 end,
      blocking_observable::bigint, blocking_total::bigint, case when closes_on is null then 'undated' ${dated} end
    from ${dealState} where ${and(sql`phase <> 'void' and not is_vanished`, where)}`;
}
