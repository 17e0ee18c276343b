// What those who were refused ask of those who can do it, and the answers; the door decides who may give them.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { requestClose } from '@/server/moves/request-close';
import { requestDecline } from '@/server/moves/request-decline';
import { requestMake } from '@/server/moves/request-make';
import { requestWithdraw } from '@/server/moves/request-withdraw';
import { commitmentChangeAsAsked } from '@/server/moves/requests/commitment-change-as-asked';
import { readAsking } from '@/server/reads/requests/asking';
import { readRequests } from '@/server/reads/requests/request-list';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const requestsRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readRequests(tx, ctx.seat))),
  /** What this person's own refusal lets them ask; null where it is not one. */
  asking: seated
    .input(z.object({ moveId: z.uuid() }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readAsking(tx, ctx.seat, input.moveId)),
    ),
  make: moveProcedure(requestMake),
  close: moveProcedure(requestClose),
  decline: moveProcedure(requestDecline),
  withdraw: moveProcedure(requestWithdraw),
  changeCommitment: moveProcedure(commitmentChangeAsAsked),
});
