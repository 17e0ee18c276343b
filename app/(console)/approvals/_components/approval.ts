// One request of the queue, as the list answers it.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type ApprovalList = inferRouterOutputs<AppRouter>['approvals']['list'];
export type Approval = ApprovalList['waiting'][number];
export type ApprovalSetting = { today: string; timeZone: string };
