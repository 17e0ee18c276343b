// Reads a refusal that this very person met, with who could do it instead; anybody else's, or a deal out of sight, answers null.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { ASKED_REMEDIES, type AskedOf, type AskedRemedy, askedOf } from '@/server/core/requests/asked-of';
import type { PersonActor } from '@/server/moves/actor';
import { dealIsVisible } from '../visible-deals';
import { type AskedSeat, loadAskedSeats } from './asked-seats';

const Answer = z.object({
  remedies: z.array(z.string()),
  policyIds: z.array(z.string()),
  reason: z.string(),
  because: z.array(z.object({ policyId: z.string() })).optional(),
});

export type MetRefusal = {
  moveId: string;
  /** The kind of the move that was refused. */
  action: string;
  inputDigest: Uint8Array;
  opportunityId: string | null;
  policyIds: string[];
  reason: string;
  /** Those of its remedies that are somebody else's, and who that is; `seats` without the reader. */
  ways: { remedy: AskedRemedy; of: AskedOf; seats: AskedSeat[] }[];
};

/** @param today the workspace's day */
export async function readMetRefusal(
  tx: Tx,
  actor: PersonActor,
  moveId: string,
  today: string,
): Promise<MetRefusal | null> {
  const [row] = await tx
    .select()
    .from(move)
    .where(
      and(
        eq(move.id, moveId),
        eq(move.actorKind, 'person'),
        eq(move.actorId, actor.seatId),
        eq(move.outcome, 'refused'),
      ),
    );
  const answer = Answer.safeParse(row?.answer);
  if (!row || !answer.success) return null;
  const { kind: action, opportunityId } = row;
  if (opportunityId !== null && !(await dealIsVisible(tx, actor, opportunityId, today))) return null;
  const about = { opportunityId, askedBySeatId: actor.seatId };
  const seatsOf = await loadAskedSeats(tx, [about], today);
  const { remedies, policyIds, reason, because = [] } = answer.data;
  return {
    moveId,
    action,
    inputDigest: row.inputDigest,
    opportunityId,
    policyIds: [...new Set([...policyIds, ...because.map(({ policyId }) => policyId)])],
    reason,
    ways: ASKED_REMEDIES.filter((each) => remedies.includes(each)).flatMap((remedy) => {
      const of = askedOf(action, remedy);
      return of ? [{ remedy, of, seats: seatsOf(of, about) }] : [];
    }),
  };
}
