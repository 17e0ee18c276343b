// What is held about customers' people and companies: erasures of them, and what a second person decides of those.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Tx, withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { RetentionRules } from '@/server/core/retention/retention-rules';
import { enqueue } from '@/server/jobs/queue';
import { erasureApprove } from '@/server/moves/erasure-approve';
import { erasureDecline } from '@/server/moves/erasure-decline';
import { erasurePropose } from '@/server/moves/erasure-propose';
import { holdPlace } from '@/server/moves/hold-place';
import { holdRelease } from '@/server/moves/hold-release';
import { retentionApprove } from '@/server/moves/retention-approve';
import { retentionDecline } from '@/server/moves/retention-decline';
import { retentionPropose } from '@/server/moves/retention-propose';
import { readDataMap } from '@/server/reads/data-map';
import { findErasable, readErasures, SEES_RECORDS } from '@/server/reads/erasures';
import { countPastRetention } from '@/server/reads/past-retention';
import { findHoldable, readRetentionPage } from '@/server/reads/retention-page';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest, runMoveFor } from '../run-move-for';

function seeing<T>(seat: Seated, read: (tx: Tx) => Promise<T>): Promise<T> {
  if (SEES_RECORDS.includes(seat.actor.role)) return withWorkspace(seat.workspace.id, read);
  throw new TRPCError({
    code: 'FORBIDDEN',
    message:
      'What is held about customers, and what is erased of it, is for revops admins, finance and the auditor.',
  });
}

export const recordsRouter = router({
  erasures: seated.query(({ ctx }) => seeing(ctx.seat, (tx) => readErasures(tx, ctx.seat))),
  find: seated.input(z.object({ q: z.string().trim().min(2).max(100) })).query(({ ctx, input }) => {
    if (ctx.seat.actor.role === 'revops_admin')
      return seeing(ctx.seat, (tx) => findErasable(tx, ctx.seat.workspace.id, input.q));
    throw new TRPCError({ code: 'FORBIDDEN', message: 'A revops admin proposes erasures.' });
  }),
  map: seated.query(({ ctx }) => seeing(ctx.seat, (tx) => readDataMap(tx))),
  retention: seated.query(({ ctx }) => seeing(ctx.seat, (tx) => readRetentionPage(tx, ctx.seat))),
  /** How much would be past a retention that nobody proposed yet. */
  past: seated
    .input(RetentionRules)
    .query(({ ctx, input }) =>
      seeing(ctx.seat, (tx) => countPastRetention(tx, ctx.seat.workspace.id, input, ctx.seat.effectiveAt)),
    ),
  findHoldable: seated
    .input(z.object({ q: z.string().trim().min(2).max(100) }))
    .query(({ ctx, input }) => seeing(ctx.seat, (tx) => findHoldable(tx, ctx.seat.workspace.id, input.q))),
  proposeRetention: moveProcedure(retentionPropose),
  approveRetention: moveProcedure(retentionApprove),
  declineRetention: moveProcedure(retentionDecline),
  hold: moveProcedure(holdPlace),
  release: moveProcedure(holdRelease),
  propose: moveProcedure(erasurePropose),
  approve: seated
    .meta({ move: erasureApprove.kind })
    .input(moveRequest)
    .mutation(async ({ ctx, input }) => {
      const outcome = await runMoveFor(erasureApprove, ctx, input);
      const workspaceId = ctx.seat.workspace.id;
      // Snapshots that held the name have no files to export until the worker has made them anew.
      if (outcome.status === 'applied')
        await withWorkspace(workspaceId, (tx) => enqueue(tx, 'freeze', { workspaceId, snapshotId: null }));
      return outcome;
    }),
  decline: moveProcedure(erasureDecline),
});
