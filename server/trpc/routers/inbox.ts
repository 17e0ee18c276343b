// The inbox of whoever asks.
import { withWorkspace } from '@/db/client';
import { dealSnooze } from '@/server/moves/deal-snooze';
import { dealUnsnooze } from '@/server/moves/deal-unsnooze';
import { readInbox } from '@/server/reads/inbox';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const inboxRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readInbox(tx, ctx.seat))),
  snooze: moveProcedure(dealSnooze),
  unsnooze: moveProcedure(dealUnsnooze),
});
