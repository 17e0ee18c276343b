// Asks for the ends of the past days that a comparison names, and says which of them are there.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { type AskedPast, askForPast } from './ask-for-past';

export type AskedDays = {
  pasts: Map<string, { id: string; effectiveAt: string }>;
  /** Those still to be made; empty when all are there. */
  open: AskedPast[];
  /** A name that is no day, or a day that is not over yet. */
  problem: string | null;
};

/** @param names as a question gives them; a snapshot's id and 'now' are passed over. */
export async function askForDays(
  tx: Tx,
  seat: Seated,
  names: readonly string[],
  basis: 'source' | 'accepted',
  wall: Date,
): Promise<AskedDays> {
  const asked: AskedDays = { pasts: new Map(), open: [], problem: null };
  for (const name of names.filter((each) => each.length === 10)) {
    const at = pastInstant(name, seat.workspace.timeZone);
    if (at === null || new Date(at) > seat.effectiveAt)
      return { ...asked, problem: `${name} is no day that is over: choose an earlier one, or now.` };
    const moment = { effectiveAt: new Date(at), knownAs: 'now', basis } as const;
    const past = await askForPast(tx, seat.workspace.id, moment, wall);
    asked.pasts.set(name, { id: past.id, effectiveAt: at });
    if (past.state !== 'done') asked.open.push(past);
  }
  return asked;
}
