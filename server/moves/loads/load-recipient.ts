// Whom a message about a deal may go to: contacts of its account, and buyers that its records name; the survivor of merged ones.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { STRUCK } from '@/server/core/data-map/struck-names';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { contactSurvivor } from '@/server/core/facts/follow-contact-merges';
import { readContactMerges } from '@/server/reads/contact-merges';
import { loadPointers } from './load-pointers';

export type Recipient = {
  id: string;
  name: string;
  email: string | null;
  hasLeft: boolean;
  isErased: boolean;
  facts: FactPointer[];
  /** Contacts to whom a message about this deal was sent from here. */
  sentTo: string[];
};

/** Null where the contact is not there or has nothing to do with the deal. */
export async function loadRecipient(
  tx: Tx,
  deal: { id: string; accountId: string | null },
  contactId: string,
): Promise<Recipient | null> {
  const merges = await readContactMerges(tx);
  const id = contactSurvivor(merges, contactId);
  const [row] = await tx.select().from(contact).where(eq(contact.id, id));
  if (!row) return null;
  const facts = await loadPointers(tx, deal.id);
  const isNamed = facts.some(({ participants }) =>
    participants.some((one) => one.contactId === id && one.side === 'buyer'),
  );
  if (!isNamed && (row.accountId === null || row.accountId !== deal.accountId)) return null;
  const sent = await tx
    .select({ contactId: message.contactId, sentAt: message.sentAt })
    .from(message)
    .where(eq(message.opportunityId, deal.id));
  return {
    id,
    name: row.name,
    email: row.email,
    hasLeft: row.hasLeft,
    isErased: row.name === STRUCK,
    facts,
    sentTo: sent.flatMap((one) => (one.sentAt ? [contactSurvivor(merges, one.contactId)] : [])),
  };
}
