// Takes confirmations of attached links back: each link has the strength of a word again, and waits for a second person.
import { and, eq, inArray } from 'drizzle-orm';
import { fact, factConfirmation } from '@/db/schema/fact';
import type { MoveTx, Scope } from '../definition';

/** @param moveIds the moves that confirmed; what they saw stays in their entries of the log. */
export async function unconfirmFacts(
  tx: MoveTx,
  moveIds: readonly string[],
  { workspaceId }: Scope,
): Promise<void> {
  if (moveIds.length === 0) return;
  const taken = await tx
    .delete(factConfirmation)
    .where(and(eq(factConfirmation.workspaceId, workspaceId), inArray(factConfirmation.moveId, [...moveIds])))
    .returning({ factId: factConfirmation.factId });
  if (taken.length === 0) return;
  const ids = taken.map(({ factId }) => factId);
  await tx
    .update(fact)
    .set({ strength: 0, attributes: {} })
    .where(and(eq(fact.workspaceId, workspaceId), inArray(fact.id, ids)));
}
