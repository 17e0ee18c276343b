// Whether a message would be the first to its contact on this deal: nothing that was sent here, and no mail of ours that names them.
import type { FactPointer } from '../evidence/fact-pointer';

/**
 * @param facts of the deal, as those of merged contacts are read
 * @param sentTo contacts to whom a message was sent from here
 */
export function isFirstContact(
  contactId: string,
  facts: readonly FactPointer[],
  sentTo: readonly string[],
): boolean {
  if (sentTo.includes(contactId)) return false;
  return !facts.some(
    ({ kind, direction, isAutomatic, participants }) =>
      kind === 'email' &&
      direction === 'outbound' &&
      !isAutomatic &&
      participants.some((one) => one.contactId === contactId),
  );
}
