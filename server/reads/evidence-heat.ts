// Where evidence is missing: blocking items by segment, counted in deals and dollars, each cell a filter.
import { and, count, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { atRates } from './at-rates';
import { dealWhere } from './deal-where';

export type HeatCell = {
  itemKey: string;
  segment: string | null;
  missing: number;
  of: number;
  total: string;
};

export async function readEvidenceHeat(tx: Tx, seat: Seated, filter: DealFilter): Promise<HeatCell[]> {
  const { where } = await dealWhere(tx, seat, filter);
  const isLacking = notInArray(itemState.state, ['met', 'waived']);
  return atRates(tx, seat, filter)
    .select({
      itemKey: itemState.itemKey,
      segment: dealState.segment,
      missing: sql<number>`count(*) filter (where ${isLacking})::int`,
      of: count(),
      total: sql<string>`coalesce(sum(${dealState.converted}) filter (where ${isLacking}), 0)::text`,
    })
    .from(dealState)
    .innerJoin(itemState, eq(itemState.opportunityId, dealState.opportunityId))
    .where(
      and(
        where,
        eq(dealState.outcome, 'open'),
        inArray(dealState.category, ['commit', 'most_likely', 'best_case']),
        eq(itemState.isBlocking, true),
        eq(itemState.applies, true),
      ),
    )
    .groupBy(itemState.itemKey, dealState.segment)
    .orderBy(itemState.itemKey, dealState.segment);
}
