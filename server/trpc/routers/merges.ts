// Accounts, contacts and products that may be one: the list for whoever sees every deal, and an admin's answers.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { touchedByMerges } from '@/server/evaluate/touched-by-merges';
import type { answerMerge } from '@/server/moves/answer-merge';
import { mergeAccept } from '@/server/moves/merge-accept';
import { mergeRefuse } from '@/server/moves/merge-refuse';
import { mergeUndo } from '@/server/moves/merge-undo';
import { seesWholeImport } from '@/server/reads/import-sight';
import { readMerges } from '@/server/reads/merge-list';
import { router, seated } from '../init';
import { moveRequest, runMoveFor } from '../run-move-for';

type MergeMove = ReturnType<typeof answerMerge>;
type Input = z.infer<MergeMove['input']>;

/** So many deals are evaluated before the answer; the worker takes the rest. */
const AT_ONCE = 200;

const answer = (def: MergeMove) =>
  seated
    .meta({ move: def.kind })
    .input(moveRequest.extend({ input: z.custom<Input>(() => true) }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await runMoveFor(def, ctx, input);
      if (outcome.status === 'applied' && outcome.result.deals > 0) {
        const { id } = ctx.seat.workspace;
        const ids = (await withWorkspace(id, (tx) => touchedByMerges(tx, []))).slice(0, AT_ONCE);
        await runEvaluation(id, { ids }, 'move', ctx.now);
      }
      return outcome;
    });

export const mergesRouter = router({
  /** Null for seats that do not see every deal: names of all accounts stand in it. */
  list: seated
    .input(
      z.object({
        state: z.enum(['proposed', 'confirmed', 'declined']),
        most: z.number().int().min(1).max(1_000),
      }),
    )
    .query(({ ctx, input }) =>
      seesWholeImport(ctx.seat)
        ? withWorkspace(ctx.seat.workspace.id, (tx) => readMerges(tx, input.state, input.most))
        : null,
    ),
  accept: answer(mergeAccept),
  refuse: answer(mergeRefuse),
  undo: answer(mergeUndo),
});
