// Which buyer contacts have a recorded role on a deal; deliberately not everyone who takes part.
import type { BuyerContact, ContactSlot } from './buyer-account';
import { DAY_MS } from './day';
import type { DealStory } from './deal-story';
import type { SeededRandom } from './seeded-random';

/** Salesforce's default role names, and four that the simulated company has added. */
const ROLE_NAMES: Record<ContactSlot, readonly string[]> = {
  decider: ['Economic Buyer', 'Decision Maker', 'Economic Decision Maker'],
  champion: ['Champion'],
  technical: ['Technical Buyer', 'Evaluator'],
  legal: ['Legal'],
  procurement: ['Procurement'],
  security: ['Security'],
  user: ['Business User', 'Influencer'],
  sponsor: ['Executive Sponsor'],
};

export function tellContactRoles(random: SeededRandom, deal: DealStory): DealStory['roles'] {
  const odds: Record<ContactSlot, number> = {
    decider: deal.has.decider ? 1 : deal.highestPhase >= 2 ? 0.55 : 0.15,
    champion: deal.quirk === 'roleless' ? 0.3 : 0.92,
    technical: deal.highestPhase >= 2 ? 0.6 : 0.2,
    legal: deal.has.paper && deal.highestPhase >= 3 ? 0.93 : 0.05,
    procurement: deal.has.paper && deal.highestPhase >= 3 ? 0.9 : 0.08,
    security: deal.has.paper && deal.highestPhase >= 3 ? 0.85 : 0.05,
    user: deal.quirk === 'roleless' ? 0 : 0.3,
    sponsor: 0.2,
  };
  const span = deal.until - deal.createdAt;
  const roles = deal.account.contacts
    .filter((contact) => random.chance(odds[contact.slot]))
    .map((contact: BuyerContact) => ({
      contact,
      role: random.pick(ROLE_NAMES[contact.slot]),
      isPrimary: contact.slot === 'champion',
      createdAt: Math.max(deal.createdAt, deal.until - Math.max(DAY_MS, span * (0.3 + 0.6 * random.next()))),
    }));
  const [first] = roles;
  if (first && !roles.some((role) => role.isPrimary)) first.isPrimary = true;
  return roles;
}
