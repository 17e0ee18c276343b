// What people say of a period: the panel, and the moves on calls and adjustments.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { adjustmentMake } from '@/server/moves/adjustment-make';
import { adjustmentWithdraw } from '@/server/moves/adjustment-withdraw';
import { callImport } from '@/server/moves/call-import';
import { callSubmit } from '@/server/moves/call-submit';
import { callWithdraw } from '@/server/moves/call-withdraw';
import { readCallPanel } from '@/server/reads/call-panel';
import { importCalls } from '@/server/sources/tables/import-calls';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest } from '../run-move-for';
import { bytesOf, orProblem, tableFile } from '../table-file';

export const callsRouter = router({
  panel: seated
    .input(z.object({ period: z.string().max(20) }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readCallPanel(tx, ctx.seat, input.period)),
    ),
  /** `preview`: reads and compares, and writes nothing. */
  import: seated
    .meta({ move: callImport.kind })
    .input(moveRequest.extend({ input: tableFile }))
    .mutation(({ ctx, input: { key, preview, input } }) =>
      orProblem(
        importCalls({
          workspaceId: ctx.seat.workspace.id,
          actor: ctx.seat.actor,
          file: bytesOf(input),
          idempotencyKey: key,
          now: ctx.now,
          mode: preview ? 'preview' : 'apply',
        }),
      ),
    ),
  submit: moveProcedure(callSubmit),
  withdraw: moveProcedure(callWithdraw),
  adjust: moveProcedure(adjustmentMake),
  withdrawAdjustment: moveProcedure(adjustmentWithdraw),
});
