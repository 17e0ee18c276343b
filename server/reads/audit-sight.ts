// Which entries of the log a seat may read, and what of them is withheld from whom.
import { eq, inArray, notInArray, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { isVisible, loadSight } from './sight';

export function seesNames(seat: Seated): boolean {
  return seat.actor.role === 'auditor';
}

/** The auditor reads all; others the entries of deals they may see, and their own. Sign-ins are for the person and the auditor. */
export async function auditSight(tx: Tx, seat: Seated): Promise<(SQL | undefined)[]> {
  const own = eq(auditEntry.actorId, seat.actor.seatId);
  const sight = await loadSight(tx, seat.actor, seat.today);
  return [
    seesNames(seat) ? undefined : or(notInArray(auditEntry.kind, ['session.begin', 'session.refuse']), own),
    sight.all
      ? undefined
      : or(
          own,
          inArray(
            auditEntry.opportunityId,
            tx
              .select({ id: opportunity.id })
              .from(opportunity)
              .where(
                isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
              ),
          ),
        ),
  ];
}

/** That a customer asked not to be logged is told to no manager. */
export function isReasonWithheld(seat: Seated, reasonCode: string | undefined, actorId: string): boolean {
  if (reasonCode !== 'customer_asked_not_to_log') return false;
  return seat.actor.role !== 'auditor' && actorId !== seat.actor.seatId;
}
