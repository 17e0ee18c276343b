// Everything that can be seen about whoever asks; each question is about one's own seat and takes no input.
import { withWorkspace } from '@/db/client';
import { readMyDecisions } from '@/server/reads/me-decisions';
import { readMyRulings } from '@/server/reads/me-rulings';
import { readMySeat } from '@/server/reads/me-seat';
import { readMyViews } from '@/server/reads/me-views';
import { router, seated } from '../init';

export const meRouter = router({
  seat: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readMySeat(tx, ctx.seat))),
  views: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readMyViews(tx, ctx.seat))),
  decisions: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readMyDecisions(tx, ctx.seat)),
  ),
  rulings: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readMyRulings(tx, ctx.seat)),
  ),
});
