// Builds the records that most cases are about: a buyer's mail, an accepted meeting, a quote, a task, a contract.
import type { ContactRole } from '../vocabulary/fact';
import type { FactAttributes, FactParticipant, FactPointer } from './fact-pointer';
import { buildFact } from './summary-builder';

type Own = Partial<FactPointer> & Pick<FactPointer, 'id'>;

export function buildBuyer(
  contactId: string,
  role: ContactRole | null,
  hasAccepted: boolean | null = true,
): FactParticipant {
  return { contactId, seatId: null, side: 'buyer', role, hasAccepted };
}

/** A mail that one buyer wrote. */
export function buildMail(own: Own, role: ContactRole | null = 'economic_buyer', contactId = 'contact-1') {
  return buildFact({
    kind: 'email',
    direction: 'inbound',
    side: 'buyer',
    strength: 2,
    participants: [buildBuyer(contactId, role)],
    ...own,
  });
}

/** A meeting of the seller's that one buyer accepted. */
export function buildMeeting(own: Own, role: ContactRole | null = 'economic_buyer', contactId = 'contact-1') {
  return buildFact({ kind: 'meeting', strength: 2, participants: [buildBuyer(contactId, role)], ...own });
}

export function buildQuote(own: Own & { attributes: FactAttributes }) {
  return buildFact({ kind: 'quote', ...own });
}

export function buildTask(own: Own & { attributes: FactAttributes }) {
  return buildFact({ kind: 'task', ...own });
}

export function buildContract(own: Own & { attributes: FactAttributes }) {
  return buildFact({ kind: 'contract', strength: 2, ...own });
}
