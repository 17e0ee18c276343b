// Puts a rep's draft opportunity into a test world, each text with the world's mark.
import { v7 as uuidv7 } from 'uuid';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { type DealWorld, NOW } from '@/server/moves/testing/deal-world';

export async function addOpportunityDraft(world: DealWorld, id: string, mark: string): Promise<void> {
  const { seatId } = world.seats.rep;
  await world.owner.insert(draftOpportunity).values({
    workspaceId: world.workspaceId,
    id,
    ownerSeatId: seatId,
    accountName: `${mark} account`,
    name: `${mark} opportunity`,
    dealType: 'new',
    amount: '1000',
    currency: 'EUR',
    closesOn: '2026-09-30',
    nextStep: `${mark} step`,
    reason: `${mark} reason`,
    factIds: [],
    state: 'waiting',
    createdAt: NOW,
    actorId: seatId,
    moveId: uuidv7(),
  });
}
