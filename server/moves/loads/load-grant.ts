// Loads a grant of the ladder, locked, and how far the one who asks may decide about it.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentGrant } from '@/db/schema/agent';
import { type Actor, actorId } from '../actor';
import type { Scope } from '../definition';

export type GrantForMove = typeof agentGrant.$inferSelect;

export async function loadGrant(
  tx: Tx,
  grantId: string,
  { workspaceId }: Scope,
): Promise<GrantForMove | null> {
  const [held] = await tx
    .select()
    .from(agentGrant)
    .where(and(eq(agentGrant.workspaceId, workspaceId), eq(agentGrant.id, grantId)))
    .for('update');
  return held ?? null;
}

export function grantRequest(workspaceId: string) {
  return { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } };
}

export function isProposerOf(held: GrantForMove, actor: Actor): boolean {
  return held.requestedBySeatId === actorId(actor);
}

export const GRANT_DECIDED = {
  ok: false as const,
  code: 'conflict',
  reason: 'Somebody decided this request before you.',
  remedies: ['refresh' as const],
};
