// How long the log is, and what is still being evaluated: a tab that sees it move asks again for what it shows.
import { withWorkspace } from '@/db/client';
import { readLogHead } from '@/server/reads/log-head';
import { router, seated } from '../init';

export const changesRouter = router({
  head: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readLogHead(tx, ctx.seat.workspace.id)),
  ),
});
