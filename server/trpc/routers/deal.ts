// One deal's page; its states are brought up to the clock first, so that nobody reads a state that time has ended.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { commitmentChange } from '@/server/moves/commitment-change';
import { readDealPage } from '@/server/reads/deal-page';
import { readDueDeal } from '@/server/reads/due-deal';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const dealRouter = router({
  page: seated.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const { workspace, effectiveAt } = ctx.seat;
    const isDue = await withWorkspace(workspace.id, (tx) => readDueDeal(tx, input.id, effectiveAt));
    if (isDue) await runEvaluation(workspace.id, { ids: [input.id] }, 'clock', ctx.now);
    const page = await withWorkspace(workspace.id, (tx) => readDealPage(tx, ctx.seat, input.id));
    if (!page)
      throw new TRPCError({
        code: 'NOT_FOUND',
        message: 'There is no such deal, or it is not yours to see.',
      });
    return page;
  }),
  changeCommitment: moveProcedure(commitmentChange),
});
