// What the router answers about calls, by the names that the panel uses.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type CallPanelAnswer = NonNullable<inferRouterOutputs<AppRouter>['calls']['panel']>;
export type PanelNode = CallPanelAnswer['nodes'][number];
export type PanelCategory = PanelNode['categories'][number];
