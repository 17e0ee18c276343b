// What the router answers about records of customers, by the names that these screens use.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Outputs = inferRouterOutputs<AppRouter>['records'];
export type ErasureLine = Outputs['erasures'][number];
export type DataMapLine = Outputs['map'][number];
export type RetentionPage = NonNullable<Outputs['retention']>;
export type HoldLine = RetentionPage['holds'][number];
