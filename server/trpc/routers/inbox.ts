// The inbox of whoever asks.
import { withWorkspace } from '@/db/client';
import { readInbox } from '@/server/reads/inbox';
import { router, seated } from '../init';

export const inboxRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readInbox(tx, ctx.seat))),
});
