// What people say of a period: the panel, and the moves on calls and adjustments.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { adjustmentMake } from '@/server/moves/adjustment-make';
import { adjustmentWithdraw } from '@/server/moves/adjustment-withdraw';
import { callSubmit } from '@/server/moves/call-submit';
import { callWithdraw } from '@/server/moves/call-withdraw';
import { readCallPanel } from '@/server/reads/call-panel';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const callsRouter = router({
  panel: seated
    .input(z.object({ period: z.string().max(20) }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readCallPanel(tx, ctx.seat, input.period)),
    ),
  submit: moveProcedure(callSubmit),
  withdraw: moveProcedure(callWithdraw),
  adjust: moveProcedure(adjustmentMake),
  withdrawAdjustment: moveProcedure(adjustmentWithdraw),
});
