// Which contacts were merged into which, by a person's word: what facts say of the one is read as said of the other.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contactLineage } from '@/db/schema/lineage';
import type { ContactMerges } from '@/server/core/facts/follow-contact-merges';

export async function readContactMerges(tx: Tx): Promise<ContactMerges> {
  const rows = await tx
    .select({ from: contactLineage.contactId, into: contactLineage.intoContactId })
    .from(contactLineage)
    .where(eq(contactLineage.state, 'confirmed'));
  return new Map(rows.map(({ from, into }) => [from, into]));
}
