// The shapes the Merges page shows, as the router answers them.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type MergeList = NonNullable<inferRouterOutputs<AppRouter>['merges']['list']>;
export type MergeLine = MergeList['lines'][number];
