// seat.change_team: moves a seat to a team from a day on; history follows the tree then in force.
import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { team, teamSeat } from '@/db/schema/seat';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { MoveDefinition } from './definition';
import { dayInput } from './input/text-input';
import { loadSeat, type SeatForMove, seatRequest } from './loads/load-seat';
import { loadWorkspace } from './loads/load-workspace';
import { type Placement, placeInTeam } from './writes/place-in-team';

const Input = z.object({
  seatId: z.uuid(),
  teamId: z.uuid(),
  isLead: z.boolean().default(false),
  /** The first day in the new team; today unless given. */
  from: dayInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = SeatForMove & { hasTeam: boolean; newestFrom: string | null; today: string };

export const seatChangeTeam: MoveDefinition<Input, Loaded, Placement, { seatId: string }> = {
  kind: 'seat.change_team',
  input: Input,
  async load(tx, { seatId, teamId }, scope) {
    const held = await loadSeat(tx, seatId, scope);
    const where = await loadWorkspace(tx, scope);
    if (!held || !where) return null;
    const [known] = await tx.select({ id: team.id }).from(team).where(eq(team.id, teamId));
    const [newest] = await tx
      .select({ validFrom: teamSeat.validFrom })
      .from(teamSeat)
      .where(and(eq(teamSeat.seatId, seatId)))
      .orderBy(desc(teamSeat.validFrom))
      .limit(1);
    const today = dayIn(scope.now.toISOString(), where.timeZone);
    return { ...held, hasTeam: known !== undefined, newestFrom: newest?.validFrom ?? null, today };
  },
  request: (held) => seatRequest(held),
  decide(held, { seatId, teamId, isLead, from = held.today }) {
    if (!held.hasTeam) {
      return { ok: false, code: 'not_found', reason: 'There is no such team.', remedies: ['refresh'] };
    }
    if (held.newestFrom !== null && from < held.newestFrom) {
      const reason = 'The seat has changed teams after that day. Choose a later day.';
      return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { seatId, teamId, isLead, from } };
  },
  async write(tx, plan, scope) {
    await placeInTeam(tx, plan, scope);
    const { seatId, teamId, from } = plan;
    return { result: { seatId }, subjects: [seatId, teamId], measures: { from } };
  },
};
