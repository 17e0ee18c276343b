// Closes a request: it waits for nobody from here on, and says by whom, how and by which move it was answered.
import { and, eq } from 'drizzle-orm';
import { moveRequest } from '@/db/schema/request';
import { actorId } from '../actor';
import type { MoveTx, Scope } from '../definition';

type Answer = Required<Pick<typeof moveRequest.$inferInsert, 'state'>> &
  Pick<typeof moveRequest.$inferInsert, 'closedCode' | 'closedNote'>;

/** Left unawaited, so that it can be the last write of a move. */
export function closeRequest(
  tx: MoveTx,
  requestId: string,
  answer: Answer,
  { workspaceId, actor, moveId, now }: Scope,
) {
  return tx
    .update(moveRequest)
    .set({ ...answer, closedBySeatId: actorId(actor), closedAt: now, closedMoveId: moveId })
    .where(and(eq(moveRequest.workspaceId, workspaceId), eq(moveRequest.id, requestId)));
}
