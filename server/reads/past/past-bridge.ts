// What a freeze of a past moment names besides its totals: the bridge from the CRM as it stood then, and the commit that had not been gated.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { CategoryTotal } from '../board-parts';
import { type BridgeLine, bridgeOf } from '../bridge-of';
import type { PastSource } from './past-question';
import { pastRates, pastScope } from './past-scope';

/** @param books that moment on either basis. */
export async function readPastBridge(
  tx: Tx,
  seat: Seated,
  books: { source: PastSource; accepted: PastSource },
  filter: DealFilter,
): Promise<BridgeLine[]> {
  const totals = async (book: PastSource) =>
    tx.execute<CategoryTotal>(sql`${pastRates(seat, book, filter)}select l.category, coalesce(sum(l.converted), 0)::text as total
      ${await pastScope(tx, seat, book, filter)} group by 1`);
  const [source, accepted] = await Promise.all([totals(books.source), totals(books.accepted)]);
  return bridgeOf(source, accepted);
}

/** Null where the book was made before that was kept: a freeze finds it anew. */
export async function readPastNotGated(
  tx: Tx,
  seat: Seated,
  book: PastSource,
  filter: DealFilter,
): Promise<{ deals: number; total: string } | null> {
  const [row] = await tx.execute<{
    deals: number;
    total: string;
    isKept: boolean;
  }>(sql`${pastRates(seat, book, filter)}
    select count(*) filter (where l.is_not_gated)::int as deals,
      coalesce(sum(l.converted) filter (where l.is_not_gated), 0)::text as total,
      coalesce(bool_and(l.is_not_gated is not null), true) as "isKept"
    ${await pastScope(tx, seat, book, filter)} and l.category = 'commit'`);
  return row?.isKept ? { deals: row.deals, total: row.total } : null;
}
