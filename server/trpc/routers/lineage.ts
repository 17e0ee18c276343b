// What a deal follows, and the answers on it; both deals are evaluated, so that the page shows what comes of the link.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import type { answerLineage } from '@/server/moves/answer-lineage';
import { lineageConfirm } from '@/server/moves/lineage-confirm';
import { lineageDecline } from '@/server/moves/lineage-decline';
import { lineageUndo } from '@/server/moves/lineage-undo';
import { readLineage } from '@/server/reads/deal-lineage';
import { dealIsVisible } from '@/server/reads/visible-deals';
import { router, seated } from '../init';
import { moveRequest, runMoveFor } from '../run-move-for';

type LineageMove = ReturnType<typeof answerLineage>;
type Input = z.infer<LineageMove['input']>;

const answer = (def: LineageMove) =>
  seated
    .meta({ move: def.kind })
    .input(moveRequest.extend({ input: z.custom<Input>(() => true) }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await runMoveFor(def, ctx, input);
      if (outcome.status === 'applied')
        await runEvaluation(
          ctx.seat.workspace.id,
          { ids: [outcome.result.otherOpportunityId] },
          'move',
          ctx.now,
        );
      return outcome;
    });

export const lineageRouter = router({
  /** Empty where there is no such deal or it is not this seat's to see. */
  ofDeal: seated
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, async (tx) =>
        (await dealIsVisible(tx, ctx.seat.actor, input.id, ctx.seat.today))
          ? readLineage(tx, ctx.seat, input.id)
          : [],
      ),
    ),
  confirm: answer(lineageConfirm),
  decline: answer(lineageDecline),
  undo: answer(lineageUndo),
});
