// Turns the switch of an agent, or of all of them.
import { agentStop } from '@/db/schema/agent';
import type { MoveTx, Scope } from '../definition';

export async function writeAgentSwitch(
  tx: MoveTx,
  { agentId, isStopped, note }: { agentId: string; isStopped: boolean; note?: string },
  { workspaceId, actor, now, moveId }: Scope,
): Promise<void> {
  const bySeatId = actor.kind === 'person' ? actor.seatId : null;
  const held = { isStopped, bySeatId, at: now, note: note ?? null, moveId };
  await tx
    .insert(agentStop)
    .values({ workspaceId, agentId, ...held })
    .onConflictDoUpdate({ target: [agentStop.workspaceId, agentStop.agentId], set: held });
}
