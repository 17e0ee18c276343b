// Whom one may write to about a deal: the contacts of its account and the buyers that its records name, who are still there.
import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { STRUCK } from '@/server/core/data-map/struck-names';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { type ContactMerges, contactSurvivor } from '@/server/core/facts/follow-contact-merges';
import { isFirstContact } from '@/server/core/messages/is-first-contact';

export type DealContact = {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  /** How many records of the deal name them; the most first. */
  records: number;
  isFirst: boolean;
};

const MOST = 200;

/** @param facts of the deal, as those of merged contacts are read */
export async function readDealContacts(
  tx: Tx,
  accountId: string | null,
  facts: readonly FactPointer[],
  sentTo: readonly string[],
  merges: ContactMerges,
): Promise<DealContact[]> {
  const counts = new Map<string, number>();
  for (const { participants } of facts)
    for (const { contactId, side } of participants)
      if (contactId !== null && side === 'buyer') counts.set(contactId, (counts.get(contactId) ?? 0) + 1);
  const named = [...counts.keys()];
  const isOf = [
    ...(accountId === null ? [] : [eq(contact.accountId, accountId)]),
    ...(named.length === 0 ? [] : [inArray(contact.id, named)]),
  ];
  if (isOf.length === 0) return [];
  const rows = await tx
    .select({ id: contact.id, name: contact.name, title: contact.title, email: contact.email })
    .from(contact)
    .where(and(or(...isOf), eq(contact.hasLeft, false), ne(contact.name, STRUCK)))
    .orderBy(contact.name, contact.id);
  return rows
    .filter(({ id }) => contactSurvivor(merges, id) === id)
    .map((row) => ({
      ...row,
      records: counts.get(row.id) ?? 0,
      isFirst: isFirstContact(row.id, facts, sentTo),
    }))
    .sort((a, b) => b.records - a.records)
    .slice(0, MOST);
}
