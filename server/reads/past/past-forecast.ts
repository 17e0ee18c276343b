// The forecast of a past moment out of its lines: cells by category and evidence, teams as the tree stood, and the deals; only what the seat may see now.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Tally } from '@/server/core/snapshots/snapshot-totals';
import type { Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import type { Outcome } from '@/server/core/vocabulary/phase';
import type { RateDays } from '../board-parts';
import { periodFor } from '../deal-where';
import type { EvidenceCell } from '../forecast-board';
import { pastNarrow } from './past-narrow';
import type { PastSource } from './past-question';
import { pastRates, pastScope } from './past-scope';

export type PastDealLine = {
  id: string;
  name: string;
  accountName: string | null;
  ownerName: string | null;
  category: Category;
  outcome: Outcome;
  stage: string | null;
  closesOn: string | null;
  amount: string | null;
  currency: string;
  converted: string | null;
  dollarState: DollarState | null;
  gaps: number;
  openFlags: number;
};
export type PastTeamCell = {
  teamId: string | null;
  teamName: string | null;
  category: Category;
  deals: number;
  total: string;
};
export type PastForecast = {
  period: { key: string; label: string } | null;
  currency: string;
  cells: EvidenceCell[];
  /** Blocking items that were neither met nor waived, on open deals of the scope. */
  blockingGaps: Tally;
  teams: PastTeamCell[];
  deals: PastDealLine[];
  /** Deals of the filter, of which the largest are listed. */
  count: number;
  total: string;
  /** Of the market's rates that its scope was converted with; null with plan rates, and where none was needed. */
  rateDays: RateDays | null;
};
const LISTED = 200;

export async function readPastForecast(
  tx: Tx,
  seat: Seated,
  source: PastSource,
  filter: DealFilter,
): Promise<PastForecast> {
  const period = periodFor(seat, filter);
  // The tiles count the whole scope; the list alone is narrowed, and may ask for what no total counts.
  const { only: _only, ...whole } = filter;
  const scope = sql`${await pastScope(tx, seat, source, whole)} and l.category <> 'omitted'`;
  const at = pastRates(seat, source, filter);
  const narrowed = sql`${await pastScope(tx, seat, source, filter)} ${pastNarrow(filter)}`;
  const [cells, teams, deals, [sum], [gaps], [days]] = await Promise.all([
    tx.execute<EvidenceCell>(sql`${at}select l.category, l.dollar_state as state, count(*)::int as deals,
        coalesce(sum(l.converted), 0)::text as total, count(*) filter (where l.amount is null)::int as "withoutAmount",
        count(*) filter (where l.amount is not null and l.converted is null)::int as unconverted
      ${scope} group by 1, 2 order by 1, 2`),
    tx.execute<PastTeamCell>(sql`${at}select l.team_id as "teamId", (select name from team where team.id = l.team_id) as "teamName",
        l.category, count(*)::int as deals, coalesce(sum(l.converted), 0)::text as total
      ${scope} group by 1, 3 order by 2 nulls last, 1, 3`),
    tx.execute<PastDealLine>(sql`${at}select l.opportunity_id as id, opportunity.name,
        (select name from account where account.id = opportunity.account_id) as "accountName",
        (select name from seat where seat.id = l.owner_seat_id) as "ownerName", l.category, l.outcome, l.stage,
        l.closes_on::text as "closesOn", l.amount::text as amount, l.currency, l.converted::text as converted,
        l.dollar_state as "dollarState", l.gaps, l.open_flags as "openFlags"
      ${narrowed} order by l.converted desc nulls last, l.opportunity_id limit ${LISTED}`),
    tx.execute<{ count: number; total: string }>(
      sql`${at}select count(*)::int as count, coalesce(sum(l.converted), 0)::text as total ${narrowed}`,
    ),
    tx.execute<Tally>(sql`${at}select coalesce(sum(l.gaps), 0)::int as count, count(*)::int as deals,
      coalesce(sum(l.converted), 0)::text as total ${scope} and l.outcome = 'open' and l.gaps > 0`),
    filter.rates
      ? tx.execute<RateDays>(
          sql`${at}select min(l.rate_on)::text as "from", max(l.rate_on)::text as "to" ${scope}`,
        )
      : [],
  ]);
  return {
    period: period && { key: period.key, label: period.label },
    currency: seat.workspace.currency,
    cells: [...cells],
    blockingGaps: gaps ?? { count: 0, deals: 0, total: '0' },
    teams: [...teams],
    deals: [...deals],
    count: sum?.count ?? 0,
    total: sum?.total ?? '0',
    rateDays: days?.from ? days : null,
  };
}
