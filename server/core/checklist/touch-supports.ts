// Turns mails from, and meetings with, buyers in given roles into support for an item.
import type { ContactRole } from '../vocabulary/fact';
import { buyerTouch } from './buyer-touch';
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
  for (const fact of itemCase.summary.facts) {
    const touch = buyerTouch(fact);
    const contact = touch?.contacts.find(({ role }) => role !== null && roles.includes(role));
    if (!touch || !contact) continue;
    const at = Date.parse(touch.happenedAt);
    const day = itemCase.zone.dayAt(at);
    supports.push({
      what: `${touch.phrase} ${who}`,
      strength: fact.strength,
      at,
      countsFrom: at,
      ...freshWindow(itemCase, touch.happenedAt),
      factIds: [fact.id],
      signalIds: [],
      origin: `${contact.contactId ?? 'unknown'} ${day}`,
    });
  }
  return supports;
}
