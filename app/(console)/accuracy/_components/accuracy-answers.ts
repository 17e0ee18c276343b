// What the router answers about accuracy, by the names that these parts use.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type Accuracy = NonNullable<inferRouterOutputs<AppRouter>['accuracy']['overview']['accuracy']>;
export type MeasuredPeriod = Accuracy['periods'][number];
export type CohortRow = Accuracy['together']['byEvidence'][number];
export type CountRate = CohortRow['slip']['count'];
export type DollarRate = CohortRow['slip']['dollars'];
export type PacedPart = Accuracy['pacingBySegment'][number];
