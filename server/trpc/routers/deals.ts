// Lists of deals under a filter, and the exact totals of that filter.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { GridCursor, isCursorOf } from '@/server/core/filter/grid-cursor';
import { GRID_SORTS } from '@/server/core/filter/grid-sort';
import { readDealGrid } from '@/server/reads/deal-grid';
import { readDealTotals } from '@/server/reads/deal-totals';
import { router, seated } from '../init';

export const dealsRouter = router({
  grid: seated
    .input(
      z
        .object({
          filter: DealFilter,
          sort: z.enum(GRID_SORTS).default('amount'),
          isDescending: z.boolean().default(true),
          cursor: GridCursor.nullish(),
        })
        .refine(({ sort, cursor }) => !cursor || isCursorOf(sort, cursor), {
          path: ['cursor'],
          message: 'This place is of a grid in another order. Load the page again.',
        }),
    )
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) =>
        readDealGrid(tx, ctx.seat, input.filter, {
          sort: input.sort,
          isDescending: input.isDescending,
          after: input.cursor ?? null,
        }),
      ),
    ),
  totals: seated
    .input(DealFilter)
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readDealTotals(tx, ctx.seat, input)),
    ),
});
