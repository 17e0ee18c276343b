// Gives each buyer of a deal's records the role that the deal's own contact-role records say they hold, where none is on it.
import type { FactPointer } from '../evidence/fact-pointer';
import type { ContactRole } from '../vocabulary/fact';

/** The newest contact-role record of a contact speaks; a role that a record carries itself stays. */
export function withContactRoles(facts: readonly FactPointer[]): readonly FactPointer[] {
  const roles = new Map<string, { role: ContactRole; key: string }>();
  for (const { kind, occurredAt, id, isCancelled, participants } of facts) {
    if (kind !== 'contact_role' || isCancelled) continue;
    const key = `${new Date(occurredAt).toISOString()} ${id}`;
    for (const { contactId, role } of participants) {
      const held = contactId === null ? undefined : roles.get(contactId);
      if (contactId !== null && role !== null && (!held || held.key < key))
        roles.set(contactId, { role, key });
    }
  }
  if (roles.size === 0) return facts;
  return facts.map((fact) => {
    const isToFill = fact.participants.some(
      ({ contactId, role }) => role === null && contactId !== null && roles.has(contactId),
    );
    if (!isToFill) return fact;
    return {
      ...fact,
      participants: fact.participants.map((each) =>
        each.role === null && each.contactId !== null && each.side === 'buyer'
          ? { ...each, role: roles.get(each.contactId)?.role ?? null }
          : each,
      ),
    };
  });
}
