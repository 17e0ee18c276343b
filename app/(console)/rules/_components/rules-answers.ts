// The shapes of the answers that the Rules screen shows.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Answers = inferRouterOutputs<AppRouter>['rules'];
export type RulesMatrix = Answers['matrix'];
export type MatrixRow = RulesMatrix['rows'][number];
export type MatrixCell = MatrixRow['cells'][keyof MatrixRow['cells']];
export type MatrixPolicy = RulesMatrix['policies'][number];
export type PolicyVersions = Answers['versions'];
export type PolicyVersionLine = PolicyVersions['versions'][number];
export type PolicyVersionView = Answers['version'];
export type RuleSetView = Answers['set'];
