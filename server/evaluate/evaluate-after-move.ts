// Brings a deal's states up to a move that just committed, so that whoever made it sees its effect at once.
import { and, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { move } from '@/db/schema/move';
import { runEvaluation } from './run-evaluation';
import { touchedByRollbacks } from './touched-by-rollbacks';

/** Losing this call loses nothing: the worker follows the log and evaluates the deal anyway. */
export async function evaluateAfterMove(workspaceId: string, moveId: string, wall: Date): Promise<void> {
  const ids = await withWorkspace(workspaceId, async (tx) => {
    const [made] = await tx
      .select({ opportunityId: move.opportunityId })
      .from(move)
      .where(and(eq(move.workspaceId, workspaceId), eq(move.id, moveId)));
    return made?.opportunityId ? [made.opportunityId] : touchedByRollbacks(tx, [moveId]);
  });
  if (ids.length > 0) await runEvaluation(workspaceId, { ids }, 'move', wall);
}
