// Looks after each rollback and import whether an agent's rollbacks passed its limit, and records that it fell a rung.
import { and, eq, gte } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { agentGrant } from '@/db/schema/agent';
import { rungOf } from '@/server/core/ladder/rung';
import { isPastLimit } from '@/server/core/ladder/rung-today';
import { runMove } from '@/server/moves/door';
import { grantFall } from '@/server/moves/grant-fall';
import { countWrites } from '@/server/reads/ladder/load-rung';

/** Moves after which a write of an agent may count as rolled back. */
export const MAY_FELL = new Set(['move.roll_back_many', 'import.publish', 'account.enrich']);

/** The rung falls with the rollback itself; this puts it into the log, where those who approved read it. */
export async function recordFalls(workspaceId: string, wall: Date): Promise<void> {
  const fallen = await withWorkspace(workspaceId, async (tx) => {
    const grants = await tx
      .select()
      .from(agentGrant)
      .where(and(eq(agentGrant.state, 'active'), gte(agentGrant.rung, 3)));
    const past: string[] = [];
    for (const { id, agentId, fieldClass, rung, decidedAt } of grants)
      if (isPastLimit(rungOf(rung) ?? 1, await countWrites(tx, agentId, fieldClass, decidedAt)))
        past.push(id);
    return past;
  });
  for (const grantId of fallen)
    await runMove(grantFall, {
      workspaceId,
      actor: { kind: 'worker', id: 'ladder' },
      input: { grantId },
      idempotencyKey: uuidv7(),
      now: wall,
    });
}
