// Was it right: the metrics of the last periods; books that were never frozen are asked for and put together by the worker.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Tx, withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { START_AFTER } from '@/server/core/metrics/start-after';
import { type AskedPast, askForPast } from '@/server/evaluate/past/ask-for-past';
import { askForFlagStudy } from '@/server/evaluate/past/flag-studies';
import { measuredPeriods } from '@/server/reads/accuracy/measured-periods';
import { type BookPoint, findPeriodBooks } from '@/server/reads/accuracy/period-books';
import { type ReadyPeriod, readAccuracy } from '@/server/reads/accuracy/read-accuracy';
import { seesSnapshots } from '@/server/reads/snapshot-sight';
import { router, seated } from '../init';

async function mustSee(tx: Tx, seat: Seated): Promise<void> {
  if (await seesSnapshots(tx, seat)) return;
  throw new TRPCError({
    code: 'FORBIDDEN',
    message:
      'How forecasts turned out is told of the whole number: to finance, the auditor, admins and the top of the tree.',
  });
}

export const accuracyRouter = router({
  /** What followed each flag that is on; while it is being asked of the past, how far that is. */
  flags: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, async (tx) => {
      await mustSee(tx, ctx.seat);
      return askForFlagStudy(tx, ctx.seat.workspace.id, ctx.now);
    }),
  ),
  /** `after`: S0 is the first weekly call that many days into each period. */
  overview: seated
    .input(z.object({ after: z.literal(START_AFTER).default(7) }).optional())
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, async (tx) => {
        const { seat, now } = ctx;
        await mustSee(tx, seat);
        const asked: AskedPast[] = [];
        const ask = async (point: BookPoint): Promise<string | null> => {
          if (point.snapshotId) return null;
          const moment = { effectiveAt: new Date(point.at), knownAs: 'now', basis: 'source' } as const;
          const past = await askForPast(tx, seat.workspace.id, moment, now);
          asked.push(past);
          return past.id;
        };
        const ready: ReadyPeriod[] = [];
        for (const period of measuredPeriods(seat)) {
          const books = await findPeriodBooks(tx, seat, period, input?.after ?? 7);
          const [startPastId, endPastId] = [await ask(books.start), await ask(books.end)];
          ready.push({ period, ...books, startPastId, endPastId });
        }
        const open = asked.filter(({ state }) => state !== 'done');
        if (open.length > 0)
          return {
            waits: {
              done: asked.length - open.length,
              total: asked.length,
              problem: open.find(({ problem }) => problem !== null)?.problem ?? null,
            },
            accuracy: null,
          };
        return { waits: null, accuracy: await readAccuracy(tx, seat, ready) };
      }),
    ),
});
