// Writes what somebody said about a checklist item.
import { v7 as uuidv7 } from 'uuid';
import { itemRuling } from '@/db/schema/ruling';
import { actorId } from '../actor';
import type { MoveTx, Scope } from '../definition';

type Row = typeof itemRuling.$inferInsert;
export type NewRuling = Pick<Row, 'opportunityId' | 'itemKey' | 'kind'> &
  Partial<Pick<Row, 'reasonCode' | 'note' | 'until' | 'signalIds' | 'factIds'>>;

/** @returns the ruling's id. */
export async function writeRuling(tx: MoveTx, ruling: NewRuling, scope: Scope): Promise<string> {
  const id = uuidv7();
  await tx.insert(itemRuling).values({
    ...ruling,
    workspaceId: scope.workspaceId,
    id,
    seatId: actorId(scope.actor),
    at: scope.now,
    askedAt: scope.now,
    recordedAt: scope.recordedAt,
    moveId: scope.moveId,
  });
  return id;
}
