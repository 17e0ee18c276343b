// Puts a seat into a team from a day on; what was before stays as it was, so past numbers stay where they were made.
import { and, eq, isNull } from 'drizzle-orm';
import { teamSeat } from '@/db/schema/seat';
import type { MoveTx, Scope } from '../definition';

export type Placement = { seatId: string; teamId: string; isLead: boolean; from: string };

export async function placeInTeam(
  tx: MoveTx,
  { seatId, teamId, isLead, from }: Placement,
  { workspaceId }: Scope,
): Promise<void> {
  const open = await tx
    .select()
    .from(teamSeat)
    .where(and(eq(teamSeat.seatId, seatId), isNull(teamSeat.validTo)));
  for (const row of open) {
    const key = and(
      eq(teamSeat.workspaceId, workspaceId),
      eq(teamSeat.seatId, seatId),
      eq(teamSeat.teamId, row.teamId),
      eq(teamSeat.validFrom, row.validFrom),
    );
    // A place that began the same day was never in force.
    if (row.validFrom === from) await tx.delete(teamSeat).where(key);
    else await tx.update(teamSeat).set({ validTo: from }).where(key);
  }
  await tx.insert(teamSeat).values({ workspaceId, teamId, seatId, isLead, validFrom: from });
}
