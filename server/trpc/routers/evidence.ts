// What people say about items, flags and facts of a deal; each is a move through the door.

import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { evidenceViewed } from '@/server/moves/evidence-view';
import { factAttach } from '@/server/moves/fact-attach';
import { factConfirm } from '@/server/moves/fact-confirm';
import { flagAcknowledge } from '@/server/moves/flag-acknowledge';
import { flagDispute } from '@/server/moves/flag-dispute';
import { itemApproveWaiver } from '@/server/moves/item-approve-waiver';
import { itemConfirmChallenge } from '@/server/moves/item-confirm-challenge';
import { itemDisputeChallenge } from '@/server/moves/item-dispute-challenge';
import { itemRefuseWaiver } from '@/server/moves/item-refuse-waiver';
import { itemSayNotYetKnowable } from '@/server/moves/item-say-not-yet-knowable';
import { itemWaive } from '@/server/moves/item-waive';
import { rulingUndo } from '@/server/moves/ruling-undo';
import { readLookOfHour } from '@/server/reads/look-of-hour';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest, runMoveFor } from '../run-move-for';

export const evidenceRouter = router({
  attach: moveProcedure(factAttach),
  confirm: moveProcedure(factConfirm),
  /** A look is recorded once a viewer, deal and hour: a second one within it answers the first and logs nothing. */
  view: seated
    .meta({ move: evidenceViewed.kind })
    .input(moveRequest.extend({ input: z.object({ opportunityId: z.uuid() }) }))
    .mutation(async ({ ctx, input }) => {
      const { workspace, actor } = ctx.seat;
      const held = await withWorkspace(workspace.id, (tx) =>
        readLookOfHour(tx, actor.seatId, input.input.opportunityId, ctx.now),
      );
      return held ?? runMoveFor(evidenceViewed, ctx, input);
    }),
  acknowledgeFlag: moveProcedure(flagAcknowledge),
  disputeFlag: moveProcedure(flagDispute),
  askWaiver: moveProcedure(itemWaive),
  approveWaiver: moveProcedure(itemApproveWaiver),
  refuseWaiver: moveProcedure(itemRefuseWaiver),
  confirmChallenge: moveProcedure(itemConfirmChallenge),
  disputeChallenge: moveProcedure(itemDisputeChallenge),
  sayNotYetKnowable: moveProcedure(itemSayNotYetKnowable),
  undoRuling: moveProcedure(rulingUndo),
});
