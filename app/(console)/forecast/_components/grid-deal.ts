// One row of the deal grid, as the procedure answers it.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type GridDeal = inferRouterOutputs<AppRouter>['deals']['grid']['rows'][number];
