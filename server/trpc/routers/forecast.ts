// The forecast's questions; each takes the same filter as the grid, so that every number is a link to its deals.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { listPeriods } from '@/server/core/period/period-of';
import { isOlderThanADay } from '@/server/core/snapshots/source-standing';
import { readEvidenceHeat } from '@/server/reads/evidence-heat';
import { readForecastBoard } from '@/server/reads/forecast-board';
import { readForecastTree } from '@/server/reads/forecast-tree';
import { readFrozenOfPeriod } from '@/server/reads/frozen-of-period';
import { readRateChoice } from '@/server/reads/rate-choice';
import { readSourceAges } from '@/server/reads/source-ages';
import { router, seated } from '../init';

export const forecastRouter = router({
  board: seated
    .input(DealFilter)
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readForecastBoard(tx, ctx.seat, input)),
    ),
  tree: seated
    .input(DealFilter)
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readForecastTree(tx, ctx.seat, input)),
    ),
  heat: seated
    .input(DealFilter)
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readEvidenceHeat(tx, ctx.seat, input)),
    ),
  /** What a look back can start from. */
  frozen: seated
    .input(z.object({ period: z.string().max(20) }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readFrozenOfPeriod(tx, ctx.seat, input.period)),
    ),
  sources: seated.query(async ({ ctx: { seat } }) => {
    const ages = await withWorkspace(seat.workspace.id, (tx) => readSourceAges(tx));
    return ages.map((age) => ({
      ...age,
      importedOn: age.publishedAt === null ? null : dayIn(age.publishedAt, seat.workspace.timeZone),
      isOld: isOlderThanADay(age.asOf, seat.today),
    }));
  }),
  /** What the switch of rates can choose from. */
  rates: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readRateChoice(tx, ctx.seat.workspace.currency)),
  ),
  /** Eight quarters back and four ahead, for the period switch. */
  periods: seated.query(({ ctx }) => {
    const calendar = FiscalCalendar.parse(ctx.seat.workspace.fiscalCalendar);
    const { today } = ctx.seat;
    return { today, periods: listPeriods(calendar, addDays(today, -730), addDays(today, 365)) };
  }),
});
