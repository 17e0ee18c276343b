// A deal of an account with two contacts: one whom a mail of ours named before, one to whom nobody wrote and whose address is unknown.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import { workspace } from '@/db/schema/workspace';
import { fillTemplate } from '@/server/core/messages/fill-template';
import { findTemplate } from '@/server/core/messages/find-template';
import { MESSAGE_TEMPLATES } from '@/server/core/messages/shipped-messages';
import { deriveDealMay } from '@/server/core/standing/derive-deal-may';
import { type DealMessages, readDealMessages } from '@/server/reads/messages/deal-messages';
import { findDealToWrite } from '@/server/reads/messages/deal-to-write';
import type { Actor } from '../actor';
import { loadPointers } from '../loads/load-pointers';
import { loadStanding } from '../loads/load-standing';
import { messageDraft } from '../message-draft';
import { type DealWorld, makeDealWorld, type SeatName } from './deal-world';

export type MessageWorld = DealWorld & { anna: string; ben: string; mail: string };

const TODAY = '2026-05-13';

export async function makeMessageWorld(): Promise<MessageWorld> {
  const world = await makeDealWorld();
  const { owner, workspaceId, sourceId, dealId } = world;
  const observed = { workspaceId, sourceId, importId: uuidv7(), digest: new Uint8Array() };
  const [accountId, anna, ben] = [uuidv7(), uuidv7(), uuidv7()];
  await owner.insert(account).values({ ...observed, id: accountId, externalId: '001', name: 'Acme Inc.' });
  await owner.insert(contact).values([
    { ...observed, id: anna, externalId: '003', accountId, name: 'Anna Meyer', email: 'anna@acme.example' },
    { ...observed, id: ben, externalId: '004', accountId, name: 'Ben Short' },
  ]);
  await owner.update(opportunity).set({ accountId }).where(eq(opportunity.id, dealId));
  await owner
    .update(workspace)
    .set({ knownCompetitors: ['Rivalsoft'] })
    .where(eq(workspace.id, workspaceId));
  const mail = await world.addFact({
    direction: 'outbound',
    side: 'seller',
    participants: [{ contactId: anna, seatId: null, side: 'buyer', role: null, hasAccepted: null }],
  });
  return { ...world, anna, ben, mail };
}

/** The deal's messages as its page asks for them; null where this seat does not see the deal. */
export function readMessagesAs(world: DealWorld, seat: SeatName): Promise<DealMessages | null> {
  const actor = world.seats[seat];
  return withWorkspace(world.workspaceId, async (tx) => {
    const deal = await findDealToWrite(tx, { actor, today: TODAY }, world.dealId);
    if (!deal) return null;
    const standing = await loadStanding(tx, actor, deal, TODAY);
    const mayWrite = deriveDealMay(actor.role, standing).decide;
    const facts = await loadPointers(tx, deal.id);
    return readDealMessages(tx, { actor, today: TODAY, workspace: { id: world.workspaceId } }, deal, {
      facts,
      mayWrite,
    });
  });
}

export function messageText(contactName = 'Anna Meyer', detail = '', templateKey = 'ask_goals') {
  const template = findTemplate(MESSAGE_TEMPLATES, templateKey);
  if (!template) throw new Error(templateKey);
  return fillTemplate(template, { contact: contactName, sender: 'The rep', day: null, detail });
}

/** A text to Anna that keeps within its template, unless `more` says otherwise. */
export function draftMessage(world: MessageWorld, actor: Actor, more: object = {}) {
  return world.run(messageDraft, actor, {
    opportunityId: world.dealId,
    contactId: world.anna,
    templateKey: 'ask_goals',
    itemKey: 'pain',
    ...messageText(),
    ...more,
  });
}
