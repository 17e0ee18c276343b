// The shapes that the list of people is answered in.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type People = inferRouterOutputs<AppRouter>['people']['list'];
export type PersonLine = People['people'][number];
export type TeamLine = People['teams'][number];
