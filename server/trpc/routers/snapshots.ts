// Frozen forecasts: what there is, what a freeze would hold, and the moves on them; the worker does the freezing.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Tx, withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { RATE_BASES } from '@/server/core/vocabulary/rate-basis';
import { WATERFALL_CAUSES } from '@/server/core/waterfall/waterfall-cause';
import { askForDays } from '@/server/evaluate/past/ask-for-days';
import { askForEnds } from '@/server/evaluate/past/ask-for-ends';
import { askForPast } from '@/server/evaluate/past/ask-for-past';
import { enqueue } from '@/server/jobs/queue';
import { snapshotDispose } from '@/server/moves/snapshot-dispose';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { snapshotReview } from '@/server/moves/snapshot-review';
import { workspaceSetSnapshots } from '@/server/moves/workspace-set-snapshots';
import { ComparisonQuestion } from '@/server/reads/comparison/book-end';
import { loadCompleted } from '@/server/reads/comparison/load-ends';
import { readCompared } from '@/server/reads/comparison/read-compared';
import { RestatementQuestion, readRestated } from '@/server/reads/comparison/read-restated';
import { readFreezePreview, readPastPreview } from '@/server/reads/freeze-preview';
import { readFreezeSchedule } from '@/server/reads/freeze-schedule';
import { FrozenDealsQuestion, readFrozenDeals } from '@/server/reads/frozen-deals';
import type { PastSource } from '@/server/reads/past/past-question';
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
  schedule: seated.query(({ ctx }) => seeing(ctx.seat, (tx) => readFreezeSchedule(tx, ctx.seat))),
  page: seated.input(z.object({ id: z.uuid() })).query(({ ctx, input }) =>
    seeing(ctx.seat, async (tx) => {
      const page = await readSnapshotPage(tx, input.id);
      if (page) return page;
      throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such snapshot.' });
    }),
  ),
  /** The deals behind a frozen number. */
  deals: seated
    .input(FrozenDealsQuestion)
    .query(({ ctx, input }) => seeing(ctx.seat, (tx) => readFrozenDeals(tx, input))),
  review: seated
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => seeing(ctx.seat, (tx) => readSnapshotReview(tx, input.id))),
  /** The waterfall between two books, and the largest deals behind one of its bars. */
  compare: seated
    .input(ComparisonQuestion.extend({ cause: z.enum(WATERFALL_CAUSES).optional() }))
    .query(({ ctx, input: { cause, ...question } }) =>
      seeing(ctx.seat, async (tx) => {
        const asked = await askForEnds(tx, ctx.seat, question, ctx.now);
        if (asked.problem !== null) return { problem: asked.problem };
        const [open] = asked.open;
        if (open) return { waits: open };
        return readCompared(tx, ctx.seat, question, cause ?? null, asked.pasts);
      }),
    ),
  /** As reported − recomputed today; while that moment is put together, how far it is. */
  restate: seated
    .input(RestatementQuestion.extend({ cause: z.enum(WATERFALL_CAUSES).optional() }))
    .query(({ ctx, input: { cause, ...question } }) =>
      seeing(ctx.seat, async (tx) => {
        const frozen = await loadCompleted(tx, question.id);
        if (!frozen)
          throw new TRPCError({
            code: 'NOT_FOUND',
            message: 'There is no such snapshot, or it is not complete.',
          });
        const moment = {
          effectiveAt: frozen.effectiveAt,
          knownAs: 'now',
          basis: frozen.request.basis,
        } as const;
        const past = await askForPast(tx, ctx.seat.workspace.id, moment, ctx.now);
        if (past.state !== 'done') return { waits: past, restated: null };
        return { waits: null, restated: await readRestated(tx, ctx.seat, question, past.id, cause ?? null) };
      }),
    ),
  preview: seated
    .input(
      z.object({
        period: z.string().max(20),
        teams: DealFilter.shape.teams,
        basis: z.enum(['source', 'accepted']).default('source'),
        rates: z.enum(RATE_BASES).default('plan'),
      }),
    )
    .query(({ ctx, input }) => seeing(ctx.seat, (tx) => readFreezePreview(tx, ctx.seat, input, ctx.now))),
  /** The same of a past day; while it is put together, how far that is. */
  pastPreview: seated
    .input(
      z.object({
        asOf: z.iso.date(),
        period: z.string().max(20),
        teams: DealFilter.shape.teams,
        basis: z.enum(['source', 'accepted']).default('source'),
        rates: z.enum(RATE_BASES).default('plan'),
      }),
    )
    .query(({ ctx, input: { asOf, ...scope } }) =>
      seeing(ctx.seat, async (tx) => {
        const asked = await askForDays(tx, ctx.seat, [asOf], scope.basis, ctx.now);
        if (asked.problem !== null) return { problem: asked.problem, waits: null, preview: null };
        const [open] = asked.open;
        const past = asked.pasts.get(asOf);
        if (open || !past) return { problem: open?.problem ?? null, waits: open ?? null, preview: null };
        // The bridge needs the other basis too; the totals do not wait for it.
        const basis = scope.basis === 'source' ? 'accepted' : 'source';
        const opposite = await askForDays(tx, ctx.seat, [asOf], basis, ctx.now);
        const [waits = null] = opposite.open;
        const bookOf = (id: string): PastSource => ({ kind: 'past', id, day: asOf });
        const found = waits ? undefined : opposite.pasts.get(asOf);
        const books = { own: bookOf(past.id), other: found ? bookOf(found.id) : null };
        const of = { ...scope, effectiveAt: new Date(past.effectiveAt), books };
        return { problem: null, waits, preview: await readPastPreview(tx, ctx.seat, of, ctx.now) };
      }),
    ),
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
