// A message about a deal, and what writing one takes, as the server answers them.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type OfDeal = inferRouterOutputs<AppRouter>['messages']['ofDeal'];
export type DealMessage = OfDeal['messages'][number];
export type MessageWriting = NonNullable<OfDeal['writing']>;
export type MessageStanding = NonNullable<DealMessage['standing']>;
