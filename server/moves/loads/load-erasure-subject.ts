// Loads what an erasure is about: the records that it empties and the names that it strikes out elsewhere.
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { contactSurvivor } from '@/server/core/facts/follow-contact-merges';
import { readContactMerges } from '@/server/reads/contact-merges';
import type { Scope } from '../definition';

export type ErasureSubject = {
  kind: 'contact' | 'account';
  id: string;
  contacts: (typeof contact.$inferSelect)[];
  account: typeof account.$inferSelect | null;
};

export async function loadErasureSubject(
  tx: Tx,
  kind: 'contact' | 'account',
  id: string,
  { workspaceId }: Scope,
): Promise<ErasureSubject | null> {
  if (kind === 'contact') {
    const contacts = await tx
      .select()
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), inArray(contact.id, await samePerson(tx, id))))
      .for('update');
    return contacts.length === 0 ? null : { kind, id, contacts, account: null };
  }
  const [held] = await tx
    .select()
    .from(account)
    .where(and(eq(account.workspaceId, workspaceId), eq(account.id, id)))
    .for('update');
  if (!held) return null;
  const contacts = await tx
    .select()
    .from(contact)
    .where(and(eq(contact.workspaceId, workspaceId), eq(contact.accountId, id)))
    .for('update');
  return { kind, id, contacts, account: held };
}

/** A contact that was merged with this one is the same person, whichever of them survived. */
async function samePerson(tx: Tx, id: string): Promise<string[]> {
  const merges = await readContactMerges(tx);
  const survivor = contactSurvivor(merges, id);
  return [
    ...new Set([
      id,
      survivor,
      ...[...merges.keys()].filter((key) => contactSurvivor(merges, key) === survivor),
    ]),
  ];
}
