// What people did with an agent's messages: sent as they were, written anew, or declined; each with how long they took.
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { message } from '@/db/schema/message';
import { move } from '@/db/schema/move';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { LadderDecision } from '@/server/core/ladder/tally-decisions';

const anew = alias(message, 'anew');
const moved = {
  sent: alias(move, 'sent'),
  anew: alias(move, 'anew_move'),
  declined: alias(move, 'declined'),
};

/** Of messages that the agent proposed, in the order of the decisions. */
export async function readMessageDecisions(
  tx: Tx,
  agentId: string,
  timeZone: string,
): Promise<LadderDecision[]> {
  const rows = await tx
    .select({
      message,
      anewBy: anew.actorId,
      anewOn: anew.createdAt,
      anewIsOwn: anew.rule,
      proposedAt: move.at,
      sentAt: moved.sent.at,
      anewAt: moved.anew.at,
      declinedAt: moved.declined.at,
    })
    .from(message)
    .innerJoin(move, eq(move.id, message.moveId))
    .leftJoin(anew, eq(anew.replacesId, message.id))
    .leftJoin(moved.sent, eq(moved.sent.id, message.sentMoveId))
    .leftJoin(moved.anew, eq(moved.anew.id, anew.moveId))
    .leftJoin(moved.declined, eq(moved.declined.id, message.declinedMoveId))
    .where(and(eq(message.actorId, agentId), isNotNull(message.rule)))
    .orderBy(asc(message.id));
  const decisions = rows.flatMap((row) => {
    const { state, sentBySeatId, sentAt, declinedBySeatId, declinedAt } = row.message;
    const of = (kind: LadderDecision['kind'], seatId: string | null, on: Date | null, wall: Date | null) =>
      seatId && on && wall ? [{ kind, seatId, on, wall, proposedAt: row.proposedAt }] : [];
    if (state === 'sent') return of('accepted', sentBySeatId, sentAt, row.sentAt);
    if (state === 'declined') return of('declined', declinedBySeatId, declinedAt, row.declinedAt);
    const isEdited = state === 'replaced' && row.anewIsOwn === null;
    return isEdited ? of('edited', row.anewBy, row.anewOn, row.anewAt) : [];
  });
  const last = new Map<string, number>();
  return decisions
    .sort((a, b) => a.wall.getTime() - b.wall.getTime())
    .map(({ kind, seatId, on, wall, proposedAt }) => {
      const from = Math.max(proposedAt.getTime(), last.get(seatId) ?? 0);
      last.set(seatId, wall.getTime());
      return {
        kind,
        seatId,
        day: dayIn(on.toISOString(), timeZone),
        isUndone: false,
        isReversed: false,
        secondsTaken: (wall.getTime() - from) / 1000,
      };
    });
}
