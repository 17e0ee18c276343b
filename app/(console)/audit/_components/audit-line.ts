// One line of the log, as the procedure answers it.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type AuditLine = inferRouterOutputs<AppRouter>['audit']['list']['lines'][number];

/** Why, on what, how many: what follows the kind of an entry. */
export function lineDetail(line: AuditLine): string {
  return [line.refusal, line.reason, ...line.measures].filter(Boolean).join(' · ');
}
