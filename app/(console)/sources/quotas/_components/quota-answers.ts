// The shapes that quotas are answered in.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Answers = inferRouterOutputs<AppRouter>['quotas'];
export type QuotaAnswer = Answers['list'];
export type QuotaLine = QuotaAnswer['quotas'][number];
export type QuotaChange = Extract<Answers['import'], { problem: null }>['changes'][number];
