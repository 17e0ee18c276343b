// Frozen forecasts: what there is, what a freeze would hold, and the moves on them; the worker does the freezing.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Tx, withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { enqueue } from '@/server/jobs/queue';
import { snapshotDispose } from '@/server/moves/snapshot-dispose';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { snapshotReview } from '@/server/moves/snapshot-review';
import { workspaceSetSnapshots } from '@/server/moves/workspace-set-snapshots';
import { readFreezePreview } from '@/server/reads/freeze-preview';
import { readSnapshotList } from '@/server/reads/snapshot-list';
import { readSnapshotPage } from '@/server/reads/snapshot-page';
import { readSnapshotReview } from '@/server/reads/snapshot-review';
import { seesSnapshots } from '@/server/reads/snapshot-sight';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest, runMoveFor } from '../run-move-for';

function seeing<T>(seat: Seated, read: (tx: Tx) => Promise<T>): Promise<T> {
  return withWorkspace(seat.workspace.id, async (tx) => {
    if (await seesSnapshots(tx, seat)) return read(tx);
    throw new TRPCError({
      code: 'FORBIDDEN',
      message:
        'Snapshots hold the whole number: they are for finance, the auditor, admins and the top of the tree.',
    });
  });
}

export const snapshotsRouter = router({
  list: seated.query(({ ctx }) => seeing(ctx.seat, (tx) => readSnapshotList(tx))),
  page: seated.input(z.object({ id: z.uuid() })).query(({ ctx, input }) =>
    seeing(ctx.seat, async (tx) => {
      const page = await readSnapshotPage(tx, input.id);
      if (page) return page;
      throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such snapshot.' });
    }),
  ),
  review: seated
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => seeing(ctx.seat, (tx) => readSnapshotReview(tx, input.id))),
  preview: seated
    .input(
      z.object({
        period: z.string().max(20),
        team: z.uuid().optional(),
        basis: z.enum(['source', 'accepted']).default('source'),
      }),
    )
    .query(({ ctx, input }) => seeing(ctx.seat, (tx) => readFreezePreview(tx, ctx.seat, input, ctx.now))),
  freeze: seated
    .meta({ move: snapshotFreeze.kind })
    .input(moveRequest)
    .mutation(async ({ ctx, input }) => {
      const outcome = await runMoveFor(snapshotFreeze, ctx, input);
      if (outcome.status === 'applied') {
        const { snapshotId } = outcome.result;
        const workspaceId = ctx.seat.workspace.id;
        await withWorkspace(workspaceId, (tx) => enqueue(tx, 'freeze', { workspaceId, snapshotId }));
      }
      return outcome;
    }),
  dispose: moveProcedure(snapshotDispose),
  sign: moveProcedure(snapshotReview),
  setRules: moveProcedure(workspaceSetSnapshots),
});
