// Seats: who sits where, and the moves on them. An invite's token is made here and answered once; only its digest goes on.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { makeOneTimeToken } from '@/server/auth/one-time-token';
import { seatChangeRole } from '@/server/moves/seat-change-role';
import { seatChangeTeam } from '@/server/moves/seat-change-team';
import { seatDeactivate } from '@/server/moves/seat-deactivate';
import { seatInvite } from '@/server/moves/seat-invite';
import { readPeople } from '@/server/reads/people-list';
import { readWhoCan } from '@/server/reads/who-can';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest, runMoveFor } from '../run-move-for';

const inviteRequest = moveRequest.extend({
  input: z.object({
    email: z.string(),
    name: z.string(),
    role: z.string(),
    teamId: z.string().optional(),
    isLead: z.boolean().optional(),
    seatId: z.string().optional(),
  }),
});

export const peopleRouter = router({
  list: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readPeople(tx, ctx.seat, ctx.now)),
  ),
  /** Who can do what a refusal asks for. */
  whoCan: seated
    .input(z.object({ dealId: z.uuid().nullable() }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readWhoCan(tx, ctx.seat, input.dealId)),
    ),
  invite: seated
    .meta({ move: seatInvite.kind })
    .input(inviteRequest)
    .mutation(async ({ ctx, input: request }) => {
      const { token, digest } = makeOneTimeToken();
      const input = { ...request.input, tokenDigest: digest };
      const outcome = await runMoveFor(seatInvite, ctx, { ...request, input });
      return { outcome, path: outcome.status === 'applied' ? `/invite/${token}` : null };
    }),
  changeRole: moveProcedure(seatChangeRole),
  changeTeam: moveProcedure(seatChangeTeam),
  deactivate: moveProcedure(seatDeactivate),
});
