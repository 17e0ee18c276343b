// What an agent proposes to write to the customers of these deals, open and not yet decided by a person.
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import type { ItemKey } from '@/server/core/vocabulary/item';

export type ProposedMessage = {
  id: string;
  opportunityId: string;
  contactName: string;
  itemKey: ItemKey | null;
  subject: string;
  body: string;
  /** What proposed it: the agent, and its rule and version. */
  by: string;
};

export async function readProposedMessages(
  tx: Tx,
  opportunityIds: readonly string[],
): Promise<ProposedMessage[]> {
  if (opportunityIds.length === 0) return [];
  const rows = await tx
    .select({ message, contactName: contact.name })
    .from(message)
    .leftJoin(contact, eq(contact.id, message.contactId))
    .where(
      and(
        inArray(message.opportunityId, [...opportunityIds]),
        eq(message.state, 'draft'),
        isNotNull(message.rule),
      ),
    )
    .orderBy(asc(message.createdAt), asc(message.id));
  return rows.map(({ message: said, contactName }) => ({
    id: said.id,
    opportunityId: said.opportunityId,
    contactName: contactName ?? 'a contact',
    itemKey: said.itemKey,
    subject: said.subject,
    body: said.body,
    by: `Agent ${said.actorId}, ${said.rule}`,
  }));
}
