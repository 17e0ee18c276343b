// The lines of a past moment that lie in the scope of a filter and in the sight of a seat; the only place that spells it.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { pastLine } from '@/db/schema/past';
import { snapshotLine } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { withRates } from '../at-rates';
import { periodFor } from '../deal-where';
import { isFrozenMerged, isFrozenVanished } from '../frozen-says';
import { isVisible, loadSight } from '../sight';
import type { PastSource } from './past-question';

/** What a statement over `pastScope` begins with: its lines at the filter's rates, the spot ones of that day. */
export function pastRates(seat: Seated, { kind, day }: PastSource, { rates }: DealFilter): SQL {
  const table = kind === 'snapshot' ? snapshotLine : pastLine;
  return withRates(table, { rates, currency: seat.workspace.currency, day });
}

/** `from … where …` over `l`, omitted deals too; access follows the tree of now, teams that of then. */
export async function pastScope(tx: Tx, seat: Seated, source: PastSource, filter: DealFilter): Promise<SQL> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const visible = isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId });
  // What its source did not show any more is in no total; it is listed when somebody asks for it.
  const isGone = filter.only === 'vanished' ? sql`` : sql`not`;
  const table =
    source.kind === 'snapshot'
      ? sql`snapshot_line l join opportunity on opportunity.id = l.opportunity_id where l.snapshot_id = ${source.id}::uuid
        and ${isGone} (l.outcome = 'open' and (${isFrozenVanished} or ${isFrozenMerged}))`
      : sql`past_line l join opportunity on opportunity.id = l.opportunity_id where l.past_book_id = ${source.id}::uuid
        and ${isGone} (l.gone is not null)`;
  return sql`from ${table} and l.outcome <> 'void'
    ${visible ? sql`and ${visible}` : sql``}
    ${inPeriod(seat, filter)}
    ${filter.team ? sql`and l.team_path ? ${filter.team}::text` : sql``}
    ${filter.teams ? sql`and l.team_path ?| ${sql.param(filter.teams)}::text[]` : sql``}
    ${filter.owner === 'none' ? sql`and l.owner_seat_id is null` : filter.owner ? sql`and l.owner_seat_id = ${filter.owner}::uuid` : sql``}`;
}

function inPeriod(seat: Seated, filter: DealFilter): SQL {
  const period = periodFor(seat, filter);
  if (filter.only === 'overdue_earlier')
    return sql`and l.is_overdue and l.closes_on < ${period?.startsOn ?? seat.today}::date`;
  if (filter.period === 'all') return sql``;
  if (filter.period === 'undated') return sql`and l.closes_on is null`;
  if (!period) return sql`and false`;
  return sql`and l.closes_on between ${period.startsOn}::date and ${period.endsOn}::date`;
}
