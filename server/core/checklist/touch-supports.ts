// Turns mails from, and meetings with, buyers in given roles into support for an item.
import type { ContactRole } from '../vocabulary/fact';
import { freshWindow } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';

/** `who` names the roles in the sentence, such as 'a contact in a decision role'. */
export function touchSupports(
  itemCase: ItemCase,
  roles: readonly ContactRole[],
  who: string,
): readonly Support[] {
  const supports: Support[] = [];
  for (const touch of itemCase.touches) {
    const contact = touch.contacts.find(({ role }) => role !== null && roles.includes(role));
    if (!contact) continue;
    const { fact, at, day } = touch;
    supports.push({
      what: `${touch.phrase} ${who}`,
      strength: fact.strength,
      at,
      countsFrom: at,
      ...freshWindow(itemCase, day),
      factIds: [fact.id],
      signalIds: [],
      origin: `${contact.contactId ?? 'unknown'} ${day}`,
    });
  }
  return supports;
}
