// Messages to customers about a deal, and those that wait for a manager; the door decides who may do what with them.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { deriveDealMay } from '@/server/core/standing/derive-deal-may';
import { loadPointers } from '@/server/moves/loads/load-pointers';
import { loadStanding } from '@/server/moves/loads/load-standing';
import { messageApprove } from '@/server/moves/message-approve';
import { messageAskApproval } from '@/server/moves/message-ask-approval';
import { messageDecline } from '@/server/moves/message-decline';
import { messageDraft } from '@/server/moves/message-draft';
import { messageRefuse } from '@/server/moves/message-refuse';
import { messageReview } from '@/server/moves/message-review';
import { messageSend } from '@/server/moves/message-send';
import { messageWithdraw } from '@/server/moves/message-withdraw';
import { readDealMessages } from '@/server/reads/messages/deal-messages';
import { findDealToWrite } from '@/server/reads/messages/deal-to-write';
import { readDecidedMessages } from '@/server/reads/messages/decided-messages';
import { readWaitingMessages } from '@/server/reads/messages/waiting-messages';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const messagesRouter = router({
  ofDeal: seated.input(z.object({ id: z.uuid() })).query(({ ctx, input }) =>
    withWorkspace(ctx.seat.workspace.id, async (tx) => {
      const { seat } = ctx;
      const deal = await findDealToWrite(tx, seat, input.id);
      if (!deal)
        throw new TRPCError({
          code: 'NOT_FOUND',
          message: 'There is no such deal, or it is not yours to see.',
        });
      const standing = await loadStanding(tx, seat.actor, deal, seat.today);
      return readDealMessages(tx, seat, deal, {
        facts: await loadPointers(tx, deal.id),
        mayWrite: deriveDealMay(seat.actor.role, standing).decide,
      });
    }),
  ),
  waiting: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readWaitingMessages(tx, ctx.seat)),
  ),
  decided: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readDecidedMessages(tx, ctx.seat)),
  ),
  draft: moveProcedure(messageDraft),
  review: moveProcedure(messageReview),
  askApproval: moveProcedure(messageAskApproval),
  approve: moveProcedure(messageApprove),
  refuse: moveProcedure(messageRefuse),
  send: moveProcedure(messageSend),
  decline: moveProcedure(messageDecline),
  withdraw: moveProcedure(messageWithdraw),
});
