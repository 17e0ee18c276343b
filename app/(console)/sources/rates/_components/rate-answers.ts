// The shapes that rates are answered in.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Answers = inferRouterOutputs<AppRouter>['rates'];
export type RateTableAnswer = Answers['list']['tables'][number];
export type RateChange = Extract<Answers['import'], { problem: null }>['changes'][number];
