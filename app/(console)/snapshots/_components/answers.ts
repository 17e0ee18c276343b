// What the router answers about snapshots, by the names that these screens use.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Outputs = inferRouterOutputs<AppRouter>['snapshots'];
export type SnapshotLine = Outputs['list'][number];
export type SnapshotPage = Outputs['page'];
export type ReviewState = NonNullable<Outputs['review']>;
export type ReviewItem = ReviewState['items'][number];
export type FreezePreview = Outputs['preview'];
export type Compared = Extract<Outputs['compare'], { waterfall: unknown }>;
export type ComparedDeal = Compared['deals'][number];
export type ShownSide = NonNullable<ComparedDeal['before']>;
export type FreezeSchedule = NonNullable<Outputs['schedule']>;
