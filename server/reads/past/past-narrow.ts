// What the list of a past moment's deals narrows further, as the grid of today does; what its lines do not hold is left out and named on the page.
import { type SQL, sql } from 'drizzle-orm';
import type { DealFilter } from '@/server/core/filter/deal-filter';

/** Over lines as `l`, joined with their deals. */
export function pastNarrow({ category, state, phase, segment, only, q }: DealFilter): SQL {
  const parts = [
    category?.length ? sql`l.category = any(${sql.param(category)}::text[])` : inTotals(phase),
    state?.length ? sql`l.dollar_state = any(${sql.param(state)}::text[])` : null,
    phase?.length ? sql`l.phase = any(${sql.param(phase)}::text[])` : null,
    segment === undefined ? null : segment === '' ? sql`l.segment is null` : sql`l.segment = ${segment}`,
    inSet(only),
    // By the names of today: those of then are not kept.
    q ? sql`l.opportunity_id in (select search_deals(${q.toLowerCase()}, null))` : null,
  ];
  return sql.join(
    parts.flatMap((part) => (part ? [sql`and ${part}`] : [])),
    sql` `,
  );
}

/** An omitted deal is in no total; whoever asks for lost deals asks for it. */
function inTotals(phase: DealFilter['phase']): SQL {
  return phase?.includes('lost')
    ? sql`(l.category <> 'omitted' or l.phase = 'lost')`
    : sql`l.category <> 'omitted'`;
}

function inSet(only: DealFilter['only']): SQL | null {
  switch (only) {
    case 'amountless':
      return sql`l.amount is null`;
    case 'unconverted':
      return sql`l.amount is not null and l.converted is null`;
    case 'overdue':
      return sql`l.is_overdue`;
    case 'not_gated':
      return sql`l.is_not_gated`;
    default:
      return null;
  }
}
