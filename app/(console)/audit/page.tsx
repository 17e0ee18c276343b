// The log: what happened, who or what did it, under which rule, with the position that proves it.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { auditInput, readAuditFilter } from './_components/audit-filter';
import { AuditScreen } from './_components/audit-screen';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const filter = readAuditFilter(await searchParams);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.audit.head.queryOptions()),
    queryClient.prefetchQuery(trpc.audit.kinds.queryOptions()),
    queryClient.prefetchQuery(trpc.audit.check.queryOptions()),
    queryClient.prefetchQuery(trpc.audit.checkpoints.queryOptions()),
    seat.actor.role === 'auditor' ? queryClient.prefetchQuery(trpc.audit.people.queryOptions()) : undefined,
    queryClient.prefetchInfiniteQuery(trpc.audit.list.infiniteQueryOptions(...auditInput(filter))),
    filter.entry === undefined
      ? undefined
      : queryClient.prefetchQuery(trpc.audit.entry.queryOptions({ seq: filter.entry })),
  ]);
  return (
    <Hydrate>
      <AuditScreen today={seat.today} timeZone={seat.workspace.timeZone} role={seat.actor.role} />
    </Hydrate>
  );
}
