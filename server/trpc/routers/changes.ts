// How long the log is: a tab that sees it grow asks again for what it shows.
import { withWorkspace } from '@/db/client';
import { readLogSize } from '@/server/reads/log-size';
import { router, seated } from '../init';

export const changesRouter = router({
  head: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, async (tx) => ({ size: await readLogSize(tx) })),
  ),
});
