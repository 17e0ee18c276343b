// Messages that a manager approved or refused in the last 30 days, and requests that nobody answered in time, about deals that this seat sees.
import { and, desc, eq, gte, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { type MessageExpiry, messageExpiry } from '@/server/core/messages/message-expiry';
import { isVisible, loadSight } from '../sight';

export type DecidedMessage = {
  id: string;
  opportunityId: string;
  dealName: string;
  contactName: string;
  /** Null where nobody decided in time. */
  by: string | null;
  at: string;
  isRefused: boolean;
  code: string | null;
  note: string | null;
  isSent: boolean;
  /** The last day that the request waited or the approval held, once it is past. */
  ranOutOn: string | null;
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
        or(
          gte(message.decidedAt, since),
          and(eq(message.state, 'waiting'), gte(message.askedAt, since), lt(message.askedUntil, seat.today)),
        ),
        isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
      ),
    )
    .orderBy(desc(sql`coalesce(${message.decidedAt}, ${message.askedAt})`), desc(message.id))
    .limit(MOST);
  return rows.map(({ message: said, deal, contactName, by }) => ({
    id: said.id,
    opportunityId: deal.id,
    dealName: deal.name,
    contactName: contactName ?? 'a contact',
    by: said.decidedAt ? (by ?? 'Somebody') : null,
    at: (said.decidedAt ?? said.askedAt ?? said.createdAt).toISOString(),
    isRefused: said.decidedCode !== null,
    code: said.decidedCode,
    note: said.decidedNote,
    isSent: said.sentAt !== null,
    ranOutOn: overOn(messageExpiry(said, seat.today)),
  }));
}

const overOn = (expiry: MessageExpiry | null) => (expiry?.isOver ? expiry.until : null);
