// Puts a contact, and a rep's message to it that waits for a manager, into a test world, each text with the world's mark.
import { v7 as uuidv7 } from 'uuid';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { type DealWorld, NOW } from '@/server/moves/testing/deal-world';

export async function addMessage(
  world: DealWorld,
  ids: { message: string; contact: string; account: string; importId: string },
  mark: string,
): Promise<void> {
  const { seatId } = world.seats.rep;
  await world.owner.insert(contact).values({
    workspaceId: world.workspaceId,
    sourceId: world.sourceId,
    digest: new Uint8Array(),
    importId: ids.importId,
    id: ids.contact,
    externalId: `${mark}-2`,
    accountId: ids.account,
    name: `${mark} Contact`,
  });
  await world.owner.insert(message).values({
    workspaceId: world.workspaceId,
    id: ids.message,
    opportunityId: world.dealId,
    contactId: ids.contact,
    templateKey: 'ask_goals',
    templateVersion: 1,
    subject: `${mark} subject`,
    body: `${mark} body`,
    state: 'waiting',
    actorId: seatId,
    senderSeatId: seatId,
    factIds: [],
    createdAt: NOW,
    moveId: uuidv7(),
    askedBySeatId: seatId,
    askedAt: NOW,
    askedNote: `${mark} note`,
  });
}
