// Reads what a fact says of a merged contact as said of the one that survived; what is stored keeps saying what the source says.
import type { FactParticipant } from '../evidence/fact-pointer';

/** Contact → what it was merged into; one may follow another. */
export type ContactMerges = ReadonlyMap<string, string>;

/** A circle ends where it began. */
export function contactSurvivor(merges: ContactMerges, id: string): string {
  let at = id;
  for (let steps = 0; steps < merges.size; steps++) {
    const next = merges.get(at);
    if (next === undefined || next === id) break;
    at = next;
  }
  return at;
}

/** One entry a person, as if the source had named the survivor; having accepted and a role count whoever was named. */
export function followContactMerges<P extends FactParticipant>(
  participants: readonly P[],
  merges: ContactMerges,
): readonly P[] {
  if (merges.size === 0 || !participants.some(({ contactId }) => contactId !== null && merges.has(contactId)))
    return participants;
  const kept: P[] = [];
  for (const each of participants) {
    const contactId = each.contactId === null ? null : contactSurvivor(merges, each.contactId);
    const before = kept.findIndex((other) => contactId !== null && other.contactId === contactId);
    const held = kept[before];
    if (!held) kept.push({ ...each, contactId });
    else
      kept[before] = {
        ...held,
        role: held.role ?? each.role,
        hasAccepted: held.hasAccepted === true ? true : (each.hasAccepted ?? held.hasAccepted),
      };
  }
  return kept;
}
