// Messages that a manager approved or refused in the last 30 days, about deals that this seat sees.
import { and, desc, eq, gte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { isVisible, loadSight } from '../sight';

export type DecidedMessage = {
  id: string;
  opportunityId: string;
  dealName: string;
  contactName: string;
  by: string;
  at: string;
  isRefused: boolean;
  code: string | null;
  note: string | null;
  isSent: boolean;
};

const DECIDED_DAYS = 30;
const MOST = 50;

/** The latest first. */
export async function readDecidedMessages(tx: Tx, seat: Seated): Promise<DecidedMessage[]> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const since = new Date(startOfDayInstant(addDays(seat.today, -DECIDED_DAYS), seat.workspace.timeZone));
  const rows = await tx
    .select({ message, deal: opportunity, contactName: contact.name, by: seatTable.name })
    .from(message)
    .innerJoin(opportunity, eq(opportunity.id, message.opportunityId))
    .leftJoin(contact, eq(contact.id, message.contactId))
    .leftJoin(seatTable, eq(seatTable.id, message.decidedBySeatId))
    .where(
      and(
        gte(message.decidedAt, since),
        isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
      ),
    )
    .orderBy(desc(message.decidedAt), desc(message.id))
    .limit(MOST);
  return rows.map(({ message: said, deal, contactName, by }) => ({
    id: said.id,
    opportunityId: deal.id,
    dealName: deal.name,
    contactName: contactName ?? 'a contact',
    by: by ?? 'Somebody',
    at: (said.decidedAt ?? said.createdAt).toISOString(),
    isRefused: said.decidedCode !== null,
    code: said.decidedCode,
    note: said.decidedNote,
    isSent: said.sentAt !== null,
  }));
}
