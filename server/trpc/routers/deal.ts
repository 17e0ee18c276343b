// One deal's page; its states are brought up to the clock first, so that nobody reads a state that time has ended.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { askableItems } from '@/server/core/messages/find-template';
import { deriveDealMay } from '@/server/core/standing/derive-deal-may';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { accountEnrich } from '@/server/moves/account-enrich';
import { commitmentChange } from '@/server/moves/commitment-change';
import { loadStanding, standingWithin } from '@/server/moves/loads/load-standing';
import { summaryGenerate } from '@/server/moves/summary-generate';
import { readAccountPage } from '@/server/reads/account-page';
import { readDealGate } from '@/server/reads/deal-gate';
import { readDealPage } from '@/server/reads/deal-page';
import { readDealStages } from '@/server/reads/deal-stages';
import { loadTemplatesInForce } from '@/server/reads/messages/load-message-templates';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

const nowhere = () =>
  new TRPCError({ code: 'NOT_FOUND', message: 'There is no such deal, or it is not yours to see.' });

export const dealRouter = router({
  page: seated.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const { workspace, actor, today } = ctx.seat;
    const read = () =>
      withWorkspace(
        workspace.id,
        async (tx) => {
          const held = await readDealPage(tx, ctx.seat, input.id);
          if (!held) throw nowhere();
          const { page, isDue, sight } = held;
          const standing = sight.all
            ? await loadStanding(tx, actor, page, today)
            : standingWithin(sight, actor, page);
          return {
            isDue,
            page: {
              ...page,
              viewerSeatId: actor.seatId,
              may: deriveDealMay(actor.role, standing),
              /** Items that a message to the buyer is made for. */
              askable: askableItems(await loadTemplatesInForce(tx, workspace.id)),
            },
          };
        },
        'kept',
      );
    const found = await read();
    if (!found.isDue) return found.page;
    await runEvaluation(workspace.id, { ids: [input.id] }, 'clock', ctx.now);
    return (await read()).page;
  }),
  /** The stages of the deal's source, for changing its stage by hand. */
  stages: seated.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const stages = await withWorkspace(ctx.seat.workspace.id, (tx) => readDealStages(tx, ctx.seat, input.id));
    if (!stages) throw nowhere();
    return stages;
  }),
  /** What entering a stage asks for, and what is there already; null where its source has no such stage. */
  gate: seated
    .input(z.object({ id: z.uuid(), stage: z.string().max(400) }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readDealGate(tx, ctx.seat, input.id, input.stage)),
    ),
  /** Its account's firmographic fields; null where it has no account. */
  account: seated
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readAccountPage(tx, ctx.seat, input.id)),
    ),
  enrichAccount: moveProcedure(accountEnrich),
  /** A summary of its activity; shown to whoever asked and not kept. */
  summarise: moveProcedure(summaryGenerate),
  changeCommitment: moveProcedure(commitmentChange),
});
