// The blocking items of some deals that stand in one of some states: what holds their dollars back.
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { itemState } from '@/db/schema/derived';

type State = (typeof itemState.$inferSelect)['state'];

export function blockingItems(dealIds: readonly string[], states: readonly State[]): SQL | undefined {
  return and(
    inArray(itemState.opportunityId, [...dealIds]),
    eq(itemState.isBlocking, true),
    eq(itemState.applies, true),
    inArray(itemState.state, [...states]),
  );
}
