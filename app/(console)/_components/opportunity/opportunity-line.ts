// A draft opportunity as the server answers it.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type OpportunityLine = inferRouterOutputs<AppRouter>['opportunities']['list'][number];
