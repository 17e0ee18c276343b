// Puts a request of the manager, who was refused, to the rep who owns the deal into a test world, each text with the world's mark.
import { v7 as uuidv7 } from 'uuid';
import { moveRequest } from '@/db/schema/request';
import { commitmentChange } from '@/server/moves/commitment-change';
import { type DealWorld, NOW } from '@/server/moves/testing/deal-world';

/** @returns the refused move, and the request about it */
export async function addRequest(
  world: DealWorld,
  mark: string,
): Promise<{ refusal: string; request: string }> {
  const { workspaceId, dealId, seats } = world;
  const asked = {
    opportunityId: dealId,
    field: 'next_step' as const,
    value: `2026-06-02 · ${mark} call`,
    expectedVersion: 1,
  };
  const refused = await world.run(commitmentChange, seats.manager, asked);
  if (refused.status !== 'refused' || !refused.moveId)
    throw new Error('A manager changes no promise of a rep.');
  const request = uuidv7();
  await world.owner.insert(moveRequest).values({
    workspaceId,
    id: request,
    askedBySeatId: seats.manager.seatId,
    refusedMoveId: refused.moveId,
    action: commitmentChange.kind,
    inputDigest: new Uint8Array(),
    input: asked,
    opportunityId: dealId,
    policyIds: ['owner_decides'],
    reason: refused.reason,
    remedy: 'ask_owner',
    note: `${mark} note`,
    page: `/deals/${dealId}`,
    askedAt: NOW,
    expiresOn: '2026-05-27',
    state: 'open',
    moveId: uuidv7(),
  });
  return { refusal: refused.moveId, request };
}
