// What the router answers about a past forecast, by the names that these parts use.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type PastBoard = NonNullable<inferRouterOutputs<AppRouter>['past']['forecast']['board']>;
export type PastCell = PastBoard['cells'][number];
