// How often "not knowable yet" was said of an item of a deal and not taken back.
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemRuling } from '@/db/schema/ruling';
import type { ItemKey } from '@/server/core/vocabulary/item';

export async function countRechecks(tx: Tx, opportunityId: string, itemKey: ItemKey): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(itemRuling)
    .where(
      and(
        eq(itemRuling.opportunityId, opportunityId),
        eq(itemRuling.itemKey, itemKey),
        eq(itemRuling.kind, 'not_yet_knowable'),
        isNull(itemRuling.undoneByMoveId),
      ),
    );
  return row?.n ?? 0;
}
